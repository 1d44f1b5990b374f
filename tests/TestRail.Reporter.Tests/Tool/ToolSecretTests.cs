using TestRail.Reporter.Contracts;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Tool;

/// <summary>Searches for the API key in everything that the command line prints.</summary>
internal sealed class ToolSecretTests : ToolFixture
{
    private const string Key = SandboxServer.Key;

    [TestCase(0, "resume")]
    [TestCase(0, "resume", "--dry-run")]
    [TestCase(0, "resume", "--discard")]
    [TestCase(1, "status")]
    [TestCase(1, "status", "--json")]
    public async Task A_key_that_a_test_prints_or_a_text_of_the_run_holds_is_not_shown(int code, params string[] args)
    {
        Story.With("run.description", $"With {Key}").With("results.version", Key);
        Leave(Passed(1), Failed(2).Row(Key).With(TraitKeys.Field, $"environment={Key}") with { Message = $"401 for {Key}", Output = Key });

        Assert.That(await RunAsync(args), Is.EqualTo(code), Printed);

        Assert.That(Printed, Is.Not.Empty.And.Not.Contain(Key));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_key_in_the_name_of_a_running_test_is_not_shown(bool isDamaged)
    {
        Leave(Passed(1));
        using (var writer = JournalWriter.Continue(Story.Journals[0], Time))
            writer.Append(new TestStarted(Passed(1).Named($"Login({Key})").Test, []));
        Assert.That(File.ReadAllText(Story.Journals[0]), Does.Contain(Key), "written before the key was known");
        if (isDamaged)
            File.WriteAllText(Story.Journals[0], Sums.Removed(File.ReadAllText(Story.Journals[0])).Replace("\"entry\":\"sessionStarted\"", "\"entry\":\"session", StringComparison.Ordinal));

        Assert.That(await RunAsync("status", "--json"), Is.EqualTo(1), Printed);

        Assert.That(Printed, Does.Contain("Login(").And.Not.Contain(Key));
    }

    [Test]
    public async Task A_key_on_the_command_line_is_warned_of_and_not_shown()
    {
        Leave(Passed(1));
        Story.With("connection.apiKey", null);

        Assert.That(await RunAsync("resume", "--dry-run", "--set", $"api-key={Key}"), Is.Zero, Printed);

        Assert.That(Printed, Does.Contain("TR0120").And.Not.Contain(Key));
    }

    [TestCase("run", "open", "--json")]
    [TestCase("run", "close")]
    [TestCase("exec", "--open", "--close", "--", "dotnet", "--version")]
    public async Task A_key_in_the_name_of_a_run_or_among_what_sessions_share_is_not_shown(params string[] args)
    {
        Story.With("run.name", $"With {Key}").With("run.key", $"of {Key}").With("run.selection", "all").Run(Passed(1));

        Assert.That(await RunAsync(args), Is.Zero, Printed);

        Assert.That(Printed, Is.Not.Empty.And.Not.Contain(Key));
    }

    [TestCase("--set", $"api-kye={Key}")]
    [TestCase("--set", $"connection-url=http://me:{Key}@127.0.0.1:9")]
    [TestCase($"--api-key={Key}")]
    public async Task A_key_in_a_wrong_place_is_not_repeated(params string[] args)
    {
        Leave(Passed(1));

        Assert.That(await RunAsync(["resume", .. args]), Is.Not.Zero);

        Assert.That(Printed, Does.Not.Contain(Key));
    }

    [Test]
    public async Task A_server_that_repeats_the_key_is_not_quoted()
    {
        Leave(Passed(1));
        Fails(new Sandbox.Options.FaultRule { Status = 400, Text = $"The key {Key} is not welcome.", Method = "add_results_for_cases" });

        await RunAsync("resume");

        Assert.That(Printed, Does.Contain("The key *** is not welcome."));
    }
}
