using System.Text.Json;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Cases that tests declare but that got no result in a full test run.</summary>
internal sealed class CasesWithoutResultTests : StoryFixture
{
    private string LastWord => Log.Messages[^1].Text;

    [Test]
    public async Task A_declared_case_without_a_result_is_said_and_stays_untested()
    {
        Story.Declaring(1, 2, 3).Run(Passed(1), Passed(2));

        var test = (await Server.Tests(await Server.OnlyRun())).Single(test => test.Number("case_id") == 3);
        Assert.That(test.Number("status_id"), Is.EqualTo(3), "untested");
        Assert.That(LastWord, Facts.InOrder("\nNo result", "1 case", "Shop.Tests", "C3."));
        Assert.That(WithoutResult(), Is.EqualTo(new long[] { 3 }));
    }

    [Test]
    public void A_session_in_which_no_test_ran_says_all_of_them()
    {
        Story.Declaring(Enumerable.Range(1, 30).Select(id => (long)id)).Run();

        Assert.That(LastWord, Facts.InOrder("\nNo result", "30 cases", "Shop.Tests", "C1, ", "C19, C20 and 10 more."));
        Assert.That(WithoutResult(), Has.Length.EqualTo(30), "programs are told all of them");
    }

    [Test]
    public void Whoever_left_tests_out_is_not_told_so()
    {
        Story.IsFiltered = true;
        Story.Declaring(1, 2).Run(Passed(1));

        Assert.That(LastWord, Does.Not.Contain("No result"));
        Assert.That(WithoutResult(), Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Tests_that_were_cut_short_are_not_taken_for_tests_that_never_run(bool isCancelled)
    {
        var session = Story.Declaring(1, 2).Begin();
        session.Record(Passed(1));
        session.Complete(new SessionEnd(Aborted: true) { Cancelled = isCancelled, InFlight = [] });

        Assert.That(LastWord, Does.Contain("aborted").And.Not.Contain("No result"));
        Assert.That(WithoutResult(), Is.Empty);
    }

    [Test]
    public void A_case_that_TestRail_does_not_have_is_not_said_twice()
    {
        Story.Declaring(1, 998).Run(Passed(1));

        Assert.That(Log.Codes, Is.EqualTo(["TR0204"]));
        Assert.That(LastWord, Does.Not.Contain("No result"));
        Assert.That(WithoutResult(), Is.Empty);
    }

    [Test]
    public void Each_target_framework_says_what_it_lacks_itself()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        Target("net8.0").Declaring(1, 2).Run(Passed(1).On("net8.0"), Passed(2).On("net8.0"));
        Assert.That(LastWord, Does.Not.Contain("No result"));

        Target("net10.0").Declaring(1, 2).Run(Passed(1).On("net10.0"));

        Assert.That(LastWord, Facts.InOrder("No result", "1 case", "Shop.Tests", "C2."));
    }

    [Test]
    public async Task What_is_collected_says_it_when_it_is_sent()
    {
        Story.With("delivery.mode", "collect").Declaring(1, 2).Run(Passed(1));
        Assert.That(Log.Codes, Is.Empty);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(LastWord, Facts.InOrder("No result", "1 case", "Shop.Tests", "C2."));
        Assert.That(WithoutResult(), Is.EqualTo(new long[] { 2 }));
    }

    private Story Target(string framework)
    {
        Story.Assembly = Path.Combine(framework, "Shop.Tests.dll");
        return Story;
    }

    private long[] WithoutResult()
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Story.Reports[^1]));
        return [.. report.RootElement.GetProperty("withoutResult").EnumerateArray().Select(id => id.GetInt64())];
    }
}
