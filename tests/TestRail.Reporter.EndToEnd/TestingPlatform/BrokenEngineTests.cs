using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.TestingPlatform;

/// <summary>An engine that throws exceptions, which the reporter's never should. The tests run and pass as without it, and the error is printed.</summary>
internal sealed class BrokenEngineTests : SceneFixture
{
    private const string Application = "Platform.Endings", Engine = "TestRail.Reporter.Engine.dll";

    [TestCase("create")]
    [TestCase("open")]
    [TestCase("begin")]
    [TestCase("start")]
    [TestCase("record")]
    [TestCase("complete")]
    [TestCase("later")]
    public async Task No_exception_of_the_engine_changes_the_exit_code(string fault)
    {
        Break();
        Scene.Variables["FAULT"] = fault;

        await using var command = Command.DotNet(UserRepository.Current.Root, [Path.Combine(Output, Application + ".dll"), "--report-testrail"], Surroundings.With(Scene.Variables));
        var ended = await command.EndAsync(Scene.Longest);

        AssertPassed(ended, fault);
        Assert.That(ended.Output, Does.Match("succeeded: 20"));
    }

    [TestCase("create")]
    [TestCase("open")]
    [TestCase("begin")]
    [TestCase("record")]
    [TestCase("complete")]
    public async Task Nor_does_it_on_VSTest(string fault)
    {
        Break(UserRepository.Current.FixtureAssembly("RestClient"));
        Scene.Variables["FAULT"] = fault;

        var ended = await Scene.TestAsync(Path.Combine(Output, "RestClient.dll"), "--logger", "testrail");

        AssertPassed(ended, fault);
        Assert.That(ended.Output, Does.Match("Passed:\\s+1"));
    }

    private string Output => Scene.Place("output");

    private static void AssertPassed(Ended ended, string fault)
    {
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(ended.Output, Does.Match(fault == "create" ? "TR0003 " : "TR0009 ").And.Contain($"broken at {fault}"));
        Assert.That(ended.Output.Split("broken at"), Has.Length.EqualTo(2), "printed once");
    }

    private void Break(string? assembly = null)
    {
        Mirror.Copy(Path.GetDirectoryName(assembly ?? UserRepository.Current.Application(Application))!, Output);
        var engine = Path.Combine(UserRepository.Current.TestingPlatform, "BrokenEngine", "bin", UserRepository.Current.Configuration, "net10.0", Engine);
        foreach (var copied in Directory.GetFiles(Path.Combine(Output, "testrail"), Engine, SearchOption.AllDirectories))
            File.Copy(engine, copied, overwrite: true);
    }
}
