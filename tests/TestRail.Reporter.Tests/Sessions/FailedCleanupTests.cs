using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A failed cleanup fails the test run, but no single test.</summary>
internal sealed class FailedCleanupTests : StoryFixture
{
    private static readonly SessionEnd Failed = new(Aborted: false)
    {
        FailedCleanups = [new FailedCleanup("ClassCleanup", "Shop.CartTests.Close", "System.InvalidOperationException: no end"), new FailedCleanup("class fixture", "Shop.PayTests", "")],
        Errors = ["System.InvalidOperationException : on a thread\nsecond line"],
    };

    [Test]
    public async Task It_is_named_before_the_last_line_and_no_case_fails_for_it()
    {
        var session = Story.Begin();
        session.Record(Passed(1));
        var isGood = session.Complete(Failed);

        Assert.That(isGood, Is.True);
        Assert.That((await Server.Result(await Server.OnlyRun(), 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That(Log.Messages.TakeLast(3).Select(message => message.Code), Is.EqualTo(new[] { "TR0340", "TR0341", null }));
        Assert.That(Log.Of("TR0340").Text, Does.EndWith("\n  ClassCleanup Shop.CartTests.Close: System.InvalidOperationException: no end\n  class fixture Shop.PayTests"));
        Assert.That(Log.Of("TR0341").Text, Does.EndWith("\n  System.InvalidOperationException : on a thread\n  second line"));
    }

    [Test]
    public void The_report_for_programs_has_it_too()
    {
        var session = Story.Begin();
        session.Record(Passed(1));
        session.Complete(Failed);

        using var report = JsonDocument.Parse(File.ReadAllText(Story.Reports.Single()));
        var first = report.RootElement.GetProperty("failedCleanups")[0];
        Assert.That(new[] { "cleanup", "owner", "problem" }.Select(name => first.GetProperty(name).GetString()),
            Is.EqualTo(new[] { "ClassCleanup", "Shop.CartTests.Close", "System.InvalidOperationException: no end" }));
        Assert.That(report.RootElement.GetProperty("errors")[0].GetString(), Is.EqualTo("System.InvalidOperationException : on a thread\nsecond line"));
    }

    [TestCase("collect")]
    [TestCase("deliver")]
    public void A_session_that_sends_nothing_names_it_all_the_same(string mode)
    {
        Story.With("delivery.mode", mode == "collect" ? mode : null).Begin().Complete(Failed);

        Assert.That(Log.Codes, Does.Contain("TR0340").And.Contain("TR0341"));
    }

    [Test]
    public void The_key_is_taken_out_of_it()
    {
        Story.Begin().Complete(new SessionEnd(false) { FailedCleanups = [new FailedCleanup("ClassCleanup", "A.B", $"no {SandboxServer.Key}")], Errors = [SandboxServer.Key] });

        Assert.That(Log.Of("TR0340").Text + Log.Of("TR0341").Text, Does.Contain("***").And.Not.Contain(SandboxServer.Key));
        Assert.That(File.ReadAllText(Story.Journals.Single()), Does.Not.Contain(SandboxServer.Key));
    }

    [Test]
    public void Tests_that_could_not_be_run_are_no_crash()
    {
        Story.Begin().Complete(new SessionEnd(Aborted: true) { Errors = ["An exception occurred while invoking executor"] });

        Assert.That(Log.Codes, Does.Contain("TR0341").And.Not.Contain("TR0005"));
    }
}
