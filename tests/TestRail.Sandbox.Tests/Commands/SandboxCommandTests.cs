using System.CommandLine;
using System.Globalization;
using TestRail.Sandbox.Commands;

namespace TestRail.Sandbox.Tests.Commands;

internal sealed class SandboxCommandTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("testrail-sandbox-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task It_says_how_to_reach_the_server_and_runs_until_it_is_cancelled()
    {
        await using var command = await RunningCommand.StartAsync("--port", "0", "--database", ":memory:");

        using var response = await command.Http.GetAsync("");

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(
            command.Greeting,
            Does.Contain($"\"url\": \"{command.Url}\"").And.Contain("\"apiKey\": \"sandbox-key\"").And.Contain("ci@example.com")
                .And.Contain("Data: in memory"));
        Assert.That(await command.StopAsync(), Is.Zero);
    }

    [Test]
    public async Task It_keeps_its_data_in_a_file_and_says_which()
    {
        var file = Path.Combine(_folder, "sandbox.db");
        await using (var first = await RunningCommand.StartAsync("--port", "0", "--database", file))
        {
            await first.PostAsync("add_run/1", """{"name":"Before"}""");
            Assert.That(first.Greeting, Does.Contain($"Data: {file}, new"));
        }

        await using var second = await RunningCommand.StartAsync("--port", "0", "--database", file);

        Assert.That(second.Greeting, Does.Contain($"Data: {file}, existing"));
        Assert.That(await second.GetAsync("get_run/1"), Does.Contain("Before"));
    }

    [Test]
    public async Task Its_switches_reach_the_server()
    {
        await using var command = await RunningCommand.StartAsync(
            "--port", "0", "--database", ":memory:", "--legacy-lists", "--no-key", "--attachment-ids", "uuid", "--rate-limit", "3", "--unknown-method", "get_statuses",
            "--fault", "method=get_priorities,status=409,times=always");

        Assert.Multiple(async () =>
        {
            Assert.That(await command.GetAsync("get_projects"), Does.StartWith("200 ["), "a bare array");
            Assert.That(await command.GetAsync("get_statuses"), Does.StartWith("404 "), "unknown");
            Assert.That(await command.GetAsync("get_priorities"), Does.StartWith("409 "), "the fault");
            Assert.That(await command.GetAsync("get_projects"), Does.StartWith("429 "), "the fourth of three a minute");
        });
    }

    [Test]
    public async Task A_port_that_is_taken_is_said_and_not_thrown()
    {
        await using var other = await SandboxServer.StartAsync();

        var (code, _, error) = await Run("--port", other.Url.Port.ToString(CultureInfo.InvariantCulture), "--database", ":memory:");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain("The sandbox cannot start").And.Contain("address already in use"));
    }

    [Test]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        var file = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(file, string.Join('\n', Enumerable.Repeat("This is no database.", 500)));

        var (code, _, error) = await Run("--port", "0", "--database", file);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.Contain($"The sandbox cannot start with {file}: "));
        Assert.That(await File.ReadAllTextAsync(file), Does.StartWith("This is no database."));
    }

    [TestCase("--seed no-such-seed.json", "no-such-seed.json")]
    [TestCase("--axosoft-plugin no-such.ini", "no-such.ini")]
    [TestCase("--port web", "'web'")]
    [TestCase("--port 70000", "--port must be between 0 and 65535, not 70000.")]
    [TestCase("--latency -1", "--latency must be at least 0, not -1.")]
    [TestCase("--latency-per-result -1", "--latency-per-result must be between 0 and 60000, not -1.")]
    [TestCase("--parallel-requests 0", "--parallel-requests must be at least 1, not 0.")]
    [TestCase("--rate-limit 0", "--rate-limit must be at least 1, not 0.")]
    [TestCase("--attachment-ids guid", "'guid' not recognized. Must be one of: 'number' 'uuid'")]
    [TestCase("--prot 80", "'--prot'")]
    [TestCase("--fault oops", "--fault 'oops': 'oops' is not a key. Use pairs such as status=503, with the keys method, kind, ")]
    [TestCase("--fault methd=add_run", "'methd' is not a key")]
    [TestCase("--fault kind=earthquake", "--fault 'kind=earthquake': the value of kind is invalid.")]
    [TestCase("--fault times=1.5", "the value of times is invalid")]
    [TestCase("--fault status=1,times=often", "the value of times is invalid")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string arguments, string sentence)
    {
        var (code, output, error) = await Run([.. arguments.Split(' '), "--database", Path.Combine(_folder, "sandbox.db")]);

        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain(sentence).And.Not.Contain("   at "));
            Assert.That(Directory.EnumerateFiles(_folder), Is.Empty, "nothing was started");
        });
    }

    /// <summary>Named explicitly because VSTest drops tests with control characters in their names.</summary>
    private static IEnumerable<TestCaseData> Attacks()
    {
        yield return new TestCaseData("--no\u001b[2Jsuch").SetArgDisplayNames("an escape");
        yield return new TestCaseData("--no\r::error::such\u009b2J").SetArgDisplayNames("a lone CR");
        yield return new TestCaseData("##vso[task.complete]\u001b[2J").SetArgDisplayNames("a command");
        yield return new TestCaseData("--seed=a\u0085::add-mask::b\u001b[2J").SetArgDisplayNames("another line end");
    }

    [TestCaseSource(nameof(Attacks))]
    public async Task What_a_command_line_says_gives_nobody_commands(string argument)
    {
        var (code, output, error) = await Run(argument, "--database", Path.Combine(_folder, "sandbox.db"));

        Assert.Multiple(() =>
        {
            Assert.That((code, output), Is.EqualTo((2, "")));
            Assert.That(error.Where(letter => char.IsControl(letter) && letter is not ('\n' or '\r')), Is.Empty);
            Assert.That(error, Does.Contain("2J").And.Not.Match(@"##\w*\[").And.Not.Match(@"(?m)^\s*::"));
        });
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such file names.")]
    public async Task What_a_database_is_called_gives_nobody_commands()
    {
        await using var command = await RunningCommand.StartAsync("--port", "0", "--database", Path.Combine(_folder, "a\r::error::b\u001b[2J##vso[x].db"));

        Assert.Multiple(() =>
        {
            Assert.That(command.Greeting.Where(letter => char.IsControl(letter) && letter != '\n'), Is.Empty);
            Assert.That(command.Greeting, Does.Not.Match(@"##\w*\[").And.Not.Match(@"(?m)^\s*::"));
        });
    }

    [Test]
    public async Task A_seed_that_is_far_too_large_is_not_read()
    {
        var file = Path.Combine(_folder, "seed.json");
        await using (var seed = File.Create(file))
            seed.SetLength((64 << 20) + 1);

        var (code, _, error) = await Run("--port", "0", "--database", ":memory:", "--seed", file);

        Assert.That((code, error), Is.EqualTo((1, $"The sandbox cannot start: The seed {file} is larger than 64 MB.{Environment.NewLine}")));
    }

    [Test]
    public async Task A_plugins_configuration_that_cannot_be_is_refused_in_a_sentence()
    {
        var file = Path.Combine(_folder, "axosoft.ini");
        await File.WriteAllTextAsync(file, "[hover.fields]\nprioritty=on\n");

        var (code, _, error) = await Run("--port", "0", "--database", ":memory:", "--axosoft-plugin", file);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error, Does.StartWith($"The sandbox cannot start: The plugin's configuration {file}: prioritty is not a field."));
    }

    [Test]
    public async Task A_plugins_configuration_reaches_the_pages()
    {
        var file = Path.Combine(_folder, "axosoft.ini");
        await File.WriteAllTextAsync(file, "[hover.fields]\nstatus=on\n");
        await using var command = await RunningCommand.StartAsync("--port", "0", "--database", ":memory:", "--axosoft-plugin", file);
        using var item = RunningSandbox.JsonContent("""{"item":{"name":"Pays twice","project":{"id":1},"status":{"id":1}}}""");
        using var added = await command.Http.PostAsync("axosoft/api/v6/features?access_token=sandbox-axosoft-token", item);

        Assert.That(await command.Http.GetStringAsync("index.php?/items/hover&id=1001"), Does.Contain("<dt>Status</dt><dd>Open</dd>").And.Not.Contain("Priority"));
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await SandboxCommand.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
