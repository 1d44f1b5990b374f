using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Pushing;

/// <summary>A value that the tracker does not take costs the defect that it belongs to, and no other.</summary>
internal sealed class RejectedValueTests : PushingFixture
{
    private const long New = 1, Closed = 4;

    [Test]
    public async Task Defects_of_other_tests_are_commented_on_and_settled()
    {
        Story.With("defects.comment", "always").With("defects.onFixed", "resolve").Run(Failed(3), Failed(4));
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));

        Story.Run(WithHugePriority(2), Failed(3), Passed(4));

        var (failedAgain, passedAgain) = (ItemOf(3), ItemOf(4));
        Assert.That(failedAgain.Comments.Single(), Does.StartWith("Failed again on "));
        Assert.That((passedAgain.Comments.Count, passedAgain.IdOf("workflow_step")), Is.EqualTo((1, (long?)Closed)));
        Assert.That(Axosoft.Items, Has.Count.EqualTo(2));
        Assert.That(await DefectsOf(3, (await Server.Runs()).Max(run => run.Number("id"))), Is.EqualTo(IdsOf(3)));
        Assert.That(Log.Of("TR0812").Text, Does.Contain("\"Huge\" is not an option"));
        Assert.That(Log.Of("TR0811").Text, Does.Contain("1 failed test").And.Contain("Huge"));
    }

    [Test]
    public async Task Failures_of_later_runs_have_defects()
    {
        Story.With("project", "Mobile app").Declaring(41, 47).Run(WithHugePriority(41), Failed(47));

        var runs = (await Server.Runs(2)).ToDictionary(run => run.Number("suite_id")!.Value, run => run.Number("id"));
        Assert.That(Axosoft.Items, Has.Count.EqualTo(1));
        Assert.That(await DefectsOf(47, runs[3]), Is.EqualTo(IdsOf(47)));
        Assert.That(await DefectsOf(41, runs[2]), Is.EqualTo(new string?[] { null }));
        Assert.That(Log.Of("TR0811").Text, Does.Contain("1 failed test"));
    }

    [Test]
    public void A_closed_defect_whose_project_has_no_such_step_keeps_back_no_other()
    {
        Story.Run(Failed(2).With(TraitKeys.DefectField, "project=Mobile app").With(TraitKeys.DefectField, "workflow_step=Triage"));
        Story.Run(Failed(3));
        Move(0, Closed);
        Move(1, Closed);
        ((JumpingTime)Story.Time).Advance(TimeSpan.FromMinutes(1));
        Configure(Story, Fields.Replace("workflow_step=Bug", "workflow_step=New", StringComparison.Ordinal));

        Story.With("defects.onClosed", "reopen").Run(Failed(2), Failed(3));

        Assert.That((ItemOf(2).IdOf("workflow_step"), ItemOf(3).IdOf("workflow_step")), Is.EqualTo(((long?)Closed, (long?)New)), Log.Text);
        Assert.That(Log.Of("TR0812").Text, Does.Contain("Test_of_2").And.Contain("\"New\""));
    }

    [Test]
    public void A_comment_that_is_not_taken_keeps_back_no_other()
    {
        const string Replies = """
            n=0
            while read line; do
              case "$line" in
                *'"method":"push"'*) n=$((n+1)); echo "{\"result\":{\"id\":\"D-$n\"}}" ;;
                *'"id":"D-1"'*'"method":"comment"'*) echo '{"problems":["The defect is locked."]}' ;;
                *'"method":"comment"'*) echo commented >> comments.txt; echo '{"result":[]}' ;;
                *) echo '{"result":[]}' ;;
              esac
            done

            """;
        Story.Write("tracker.sh", Replies.ReplaceLineEndings("\n"));
        Story.With("defects.file", null).With("defects.command", "sh tracker.sh").With("defects.comment", "always").Run(Failed(1), Failed(2), Failed(3));

        Story.Run(Failed(1), Failed(2), Failed(3));

        Assert.That(File.ReadAllLines(Path.Combine(Story.Folder, "comments.txt")), Has.Length.EqualTo(2), Log.Text);
        Assert.That(Log.Of("TR0815").Text, Does.Contain("The defect is locked."));
    }

    private static TestResult WithHugePriority(long @case) => Failed(@case).With(TraitKeys.DefectField, "priority=Huge");

    private Sandbox.Axosoft.AxosoftItem ItemOf(long @case) => Axosoft.Items.Single(item => item.Name.Contains($"Test_of_{@case} ", StringComparison.Ordinal));
}
