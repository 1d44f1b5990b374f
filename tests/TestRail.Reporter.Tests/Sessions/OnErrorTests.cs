using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Which errors may fail a build, and which never do.</summary>
internal sealed class OnErrorTests : StoryFixture
{
    [TestCase("{ \"delivery\": { \"onError\": \"fail\" } }", "TR0104 connection.url is missing")]
    [TestCase("{ \"delivery\": { \"onError\": \"fail\" }, \"projcet\": 1 }", "TR0102 projcet")]
    [TestCase("{ \"delivery\": { \"onError\": \"fail\" } \"project\": 1 }", "TR0107 ")]
    public void An_unusable_configuration_that_asks_to_fail_stops_the_session_before_the_first_test(string json, string says)
    {
        Story.Write("testrail.reporter.json", json);
        var setting = new SessionSetting { AssemblyFolder = Story.Folder, WorkingFolder = Story.Folder };

        var refused = Assert.Throws<SessionRefusedException>(() => new ReportingEngine().Open(setting, Log))!;

        Assert.That(refused.Reason.Code, Is.EqualTo("TR0101"));
        Assert.That(refused.Reason.Text, Does.Contain(says));
        Assert.That(refused.Message, Is.EqualTo(refused.Reason.ToString()));
        Assert.That(Directory.Exists(Story.JournalFolder), Is.False);
        Assert.That(Log.Messages, Is.Empty);
    }

    [Test]
    public void A_usable_configuration_opens_a_session_and_touches_neither_the_network_nor_the_journal()
    {
        Story.Context();
        var setting = new SessionSetting { AssemblyFolder = Story.Folder, WorkingFolder = Story.Folder };

        Assert.That(new ReportingEngine().Open(setting, Log), Is.Not.Null);

        Assert.That(Sandbox.Requests.Count, Is.Zero);
        Assert.That(Directory.Exists(Story.JournalFolder), Is.False);
    }

    [TestCase("fail", ExpectedResult = false)]
    [TestCase("warn", ExpectedResult = true)]
    public bool Kept_results_fail_the_build_only_if_asked(string onError)
    {
        Sandbox.Faults.Down = true;
        return Story.With("delivery.onError", onError).Run(Passed(1));
    }

    [TestCase("fail", ExpectedResult = false)]
    [TestCase("warn", ExpectedResult = true)]
    public bool Results_in_doubt_fail_the_build_only_if_asked(string onError)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 500 });
        return Story.With("delivery.onError", onError).With("delivery.settle", "never").Run(Passed(1));
    }

    [TestCase("fail", ExpectedResult = false)]
    [TestCase("warn", ExpectedResult = true)]
    public bool A_name_that_TestRail_does_not_have_fails_the_build_only_if_asked(string onError) =>
        Story.With("delivery.onError", onError).With("project", "Web shopp").Run(Passed(1));

    [TestCase("fail", "fail", ExpectedResult = false)]
    [TestCase("fail", "warn", ExpectedResult = true)]
    [TestCase("fail", "ignore", ExpectedResult = true)]
    [TestCase("warn", "fail", ExpectedResult = true)]
    public bool Unknown_cases_fail_the_build_only_if_asked_twice(string onError, string onUnknown) =>
        Story.With("delivery.onError", onError).With("cases.onUnknown", onUnknown).Declaring(1, 998).Run(Passed(1), Passed(999));

    [TestCase("fail", ExpectedResult = false)]
    [TestCase("warn", ExpectedResult = true)]
    public bool A_result_that_is_refused_for_itself_fails_the_build_only_if_asked(string onError)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = "Field :results is not valid." });
        return Story.With("delivery.onError", onError).Run(Passed(1));
    }

    [Test]
    public void Failing_tests_are_no_error_of_the_reporter() =>
        Assert.That(Story.With("delivery.onError", "fail").Run(Failed(1), Failed(2)), Is.True);

    [Test]
    public void A_session_that_reports_nothing_is_no_error() =>
        Assert.That(Story.With("delivery.onError", "fail").Run(Passed()), Is.True);
}
