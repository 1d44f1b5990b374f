using System.Globalization;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>Runs the tool's commands for a solution and for tests on several machines.</summary>
internal sealed class ToolTests : DocumentFixture
{
    [Test]
    [Runs(Page.Runs, "Close the run", "shell")]
    public async Task The_installed_tool_closes_the_run_of_a_solution()
    {
        var commands = Document.Of(Page.Runs)["Close the run", "shell"].Lines.Select(ShellLine.Parse).ToList();

        var folder = await InstallAsync(commands[0]);
        var ended = await RunInstalledAsync(folder, commands[1]);

        Assert.That(commands, Has.Count.EqualTo(2));
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 passed" }));
        Assert.That(run.IsCompleted, Is.True);
    }

    [Test]
    [Runs(Page.Runs, "Tests on several machines", "shell")]
    public async Task A_run_is_opened_reported_into_and_closed_by_three_jobs()
    {
        var folder = QuickStart.FolderOf("NUnit");
        var assembly = Path.Combine(folder, "bin", "Debug", "net10.0", "Cart.NUnit.dll");
        var commands = Document.Of(Page.Runs)["Tests on several machines", "shell"].Lines.Select(ShellLine.Parse).ToList();

        var opened = await RunAsync(commands[0].With("Shop.Tests/bin/Release/net10.0/Shop.Tests.dll", assembly), folder);
        Assert.That(opened.ExitCode, Is.Zero, opened.ToString());
        var run = (await Scene.Server.OnlyRunAsync()).Id;
        var tested = await RunAsync(commands[1], folder, run);
        var closed = await RunAsync(commands[2], folder, run);

        Assert.That(commands, Has.Count.EqualTo(3));
        Assert.That(opened.Output.Split('\n'), Does.Contain($"{run}"));
        Assert.That(tested.ExitCode, Is.Zero, tested.ToString());
        Assert.That(closed.ExitCode, Is.Zero, closed.ToString());
        var stored = await Scene.Server.OnlyRunAsync();
        Assert.That(stored.Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 passed" }));
        Assert.That(stored.IsCompleted, Is.True);
    }

    /// <summary>Runs a line with the path of the built tool, and with this run's id in place of the documented one.</summary>
    private Task<Ended> RunAsync(ShellLine line, string folder, long? run = null)
    {
        var variables = line.Variables.ToDictionary(pair => pair.Key, pair => run is { } id ? pair.Value.Replace("57", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : pair.Value);
        return Scene.RunAsync(line with { Variables = variables, Program = line.Program == "testrail-reporter" ? UserRepository.Current.Tool : line.Program }, folder);
    }
}
