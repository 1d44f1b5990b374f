using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;

namespace TestRail.Reporter.EndToEnd.Documents;

internal sealed class SandboxToolTests : DocumentFixture
{
    [Test]
    [Runs(Page.Sandbox, "Start it", "shell")]
    public async Task The_installed_sandbox_explains_itself()
    {
        var commands = Document.Of(Page.Sandbox)["Start it", "shell"].Lines.Select(ShellLine.Parse).ToList();

        var folder = await InstallAsync(commands[0]);
        var explained = await RunInstalledAsync(folder, commands[1]);

        Assert.Multiple(() =>
        {
            Assert.That(commands, Has.Count.EqualTo(2));
            Assert.That(explained.ExitCode, Is.Zero, explained.ToString());
            Assert.That(explained.Output, Does.Contain("testrail-sandbox [command] [options]").And.Contain("Examples:"));
        });
    }

    [Test]
    [Runs(Page.Sandbox, "Record and replay", "shell")]
    [Runs(Page.Sandbox, "Record and replay", "text")]
    public async Task The_installed_sandbox_replays_and_compares_recordings()
    {
        var block = Document.Of(Page.Sandbox)["Record and replay", "shell"];
        var folder = await InstallAsync(ShellLine.Parse(Document.Of(Page.Sandbox)["Start it", "shell"].Lines[0]));
        var (before, now) = (Path.Combine(QuickStart.Root, "client.jsonl"), Path.Combine(QuickStart.Root, "now.jsonl"));
        await RecordAsync(before, status: 5);
        await RecordAsync(now, status: 4);

        var replayed = await RunInstalledAsync(folder, ShellLine.Parse(block.Lines[0]));
        var compared = await RunInstalledAsync(folder, ShellLine.Parse(block.Lines[1]));

        File.Delete(before);
        File.Delete(now);
        Assert.Multiple(() =>
        {
            Assert.That(replayed.ExitCode, Is.Zero, replayed.ToString());
            Assert.That(compared.ExitCode, Is.EqualTo(1), compared.ToString());
            Assert.That(compared.Output.Trim().ReplaceLineEndings("\n"), Is.EqualTo(Document.Of(Page.Sandbox)["Record and replay", "text"].Text.Trim().ReplaceLineEndings("\n")));
        });
    }

    [Test]
    [Runs(Page.Sandbox, "Defects on the pages", "shell")]
    public async Task The_installed_sandbox_has_the_fields_of_the_plugins_configuration()
    {
        var tools = await InstallAsync(ShellLine.Parse(Document.Of(Page.Sandbox)["Start it", "shell"].Lines[0]));
        var line = ShellLine.Parse(Document.Of(Page.Sandbox)["Defects on the pages", "shell"].Lines[0]);
        File.Copy(Path.Combine(UserRepository.Current.Root, "examples", "axosoft.ini"), Scene.Place("axosoft.ini"));

        await using var sandbox = Command.Start(Path.Combine(tools, line.Program), Scene.Place(""), [.. line.Arguments, "--port", "0", "--database", ":memory:"], Surroundings.Clean);
        using var http = Client(await AddressAsync(sandbox));
        await PostAsync(http, "add_run/1", """{"name":"Nightly"}""");
        var page = await http.GetStringAsync("index.php?/tests/view/1");

        var fields = Regex.Matches(page, "name=\"field\\.(?<name>\\w+)\"").Select(match => match.Groups["name"].Value);
        Assert.That(fields, Is.EqualTo(new[] { "name", "project", "workflow_step", "priority", "description" }));
    }

    /// <summary>The address that a sandbox prints when it is ready.</summary>
    private static async Task<Uri> AddressAsync(Command sandbox)
    {
        using var limit = new CancellationTokenSource(Scene.Longest);
        while (true)
        {
            if (Regex.Match(sandbox.Output, @"^TestRail sandbox: (?<address>\S+)", RegexOptions.Multiline) is { Success: true } match)
                return new Uri(match.Groups["address"].Value);

            Assert.That(sandbox.HasEnded, Is.False, sandbox.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <summary>The client of the page: nine requests, the second of which has two results.</summary>
    private static async Task RecordAsync(string file, int status)
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Record = file });
        using var http = Client(server.Url);
        await PostAsync(http, "add_run/1", """{"name":"Nightly"}""");
        await PostAsync(http, "add_results_for_cases/1", $$"""{"results":[{"case_id":1,"status_id":1},{"case_id":2,"status_id":{{status}}}]}""");
        for (var number = 0; number < 7; number++)
            await http.GetAsync("index.php?/api/v2/get_run/1");
    }

    private static HttpClient Client(Uri address)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}"));
        return new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", login) } };
    }

    private static async Task PostAsync(HttpClient http, string call, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        (await http.PostAsync($"index.php?/api/v2/{call}", content)).EnsureSuccessStatusCode();
    }
}
