using System.Reflection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>The logger loads the engine from a folder next to its own assembly, so these tests copy the engine into their output folder.</summary>
[NonParallelizable]
internal sealed class TestRailLoggerTests
{
    private static readonly string Engine = Path.Combine(TestContext.CurrentContext.TestDirectory, "testrail");

    private Printed _printed = null!;
    private string _journals = null!;

    [SetUp]
    public void SetUp()
    {
        _printed = new Printed();
        _journals = Directory.CreateTempSubdirectory("testrail-").FullName;
        Output.LayOut(Engine);
    }

    [TearDown]
    public void TearDown()
    {
        _printed.Dispose();
        Directory.Delete(_journals, recursive: true);
        Directory.Delete(Engine, recursive: true);
    }

    [Test]
    public void VSTest_finds_the_logger_by_its_name()
    {
        Assert.That(typeof(TestRailLogger).GetCustomAttribute<FriendlyNameAttribute>()!.FriendlyName, Is.EqualTo("testrail"));
        Assert.That(typeof(TestRailLogger).Assembly.GetName().Name, Does.EndWith("TestLogger"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void What_the_host_tells_arrives_in_the_journal(bool isAborted)
    {
        var events = new Events();
        new TestRailLogger().Initialize(events, new Dictionary<string, string?>
        {
            ["delivery-mode"] = "collect",
            ["delivery-journal"] = _journals,
            ["TestRunDirectory"] = "/shop/TestResults",
            ["TargetFramework"] = ".NETCoreApp,Version=v10.0",
        });
        events.Start(new TestRunCriteria(["/shop/Shop.Tests.dll"], 10));
        events.Give(Cases.Result(TestOutcome.Failed));
        events.Give(Cases.Result(TestOutcome.NotFound));
        events.Give(Cases.Result());
        events.Complete(isAborted);

        var journal = Directory.GetFiles(_journals, JournalFolder.Pattern).Single();
        using var file = File.OpenHandle(journal);
        var entries = new JournalReader(file).Lines().Select(line => line.Entry).ToList();
        Assert.That(entries, Has.Count.EqualTo(4));
        Assert.That(((SessionStarted)entries[0]!).Sources, Is.EqualTo(new[] { Path.GetFullPath("/shop/Shop.Tests.dll") }));
        Assert.That(entries.OfType<ResultRecorded>().Select(recorded => recorded.Result.Outcome.ToString()), Is.EqualTo(new[] { "Failed", "Passed" }));
        Assert.That(entries.OfType<ResultRecorded>().Select(recorded => recorded.Result.Test.TargetFramework), Is.All.EqualTo("net10.0"));
        Assert.That(entries[^1], Is.EqualTo(new TestsEnded(isAborted)));
        Assert.That(_printed.Text, Does.StartWith("testrail: ").And.Contain(journal));
    }

    [Test]
    public void An_unusable_configuration_stops_the_tests_only_when_asked_to()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new TestRailLogger().Initialize(
            new Events(), new Dictionary<string, string?> { ["on-error"] = "fail", ["delivery-journal"] = _journals }));
        Assert.That(refusal!.Message, Does.StartWith("TR0101 "));

        var events = new Events();
        new TestRailLogger().Initialize(events, new Dictionary<string, string?> { ["delivery-journal"] = _journals });
        Assert.That(events.AreUnused, Is.False);
    }

    [Test]
    public void Without_its_engine_the_logger_says_so_and_lets_the_tests_run()
    {
        Directory.Delete(Engine, recursive: true);
        var events = new Events();
        new TestRailLogger().Initialize(events, "/shop/TestResults");
        Directory.CreateDirectory(Engine);
        Assert.That(events.AreUnused, Is.True);
        Assert.That(_printed.Text, Does.StartWith("testrail: TR0001 "));
    }
}
