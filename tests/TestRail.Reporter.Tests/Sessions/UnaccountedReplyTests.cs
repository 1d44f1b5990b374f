using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>A success response does not match the results that were sent. The reporter reads the run back, and each result is stored once.</summary>
internal sealed class UnaccountedReplyTests : StoryFixture
{
    private const int Many = 40;

    [TestCase("[]")]
    [TestCase("[{}]")]
    [TestCase("[{\"id\":7}]")]
    [TestCase("{}")]
    [TestCase("{\"results\":[]}")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("<html>busy</html>")]
    [TestCase("{\"error\":\"\\ud800\"}")]
    public async Task An_answer_that_does_not_name_each_result_is_not_believed(string reply)
    {
        foreach (var kind in new[] { FaultKind.Reply, FaultKind.ReplyAfter })
        {
            Fails(new FaultRule { Method = "add_results_for_cases", Kind = kind, Text = reply });
            Story.With("run.name", $"{kind}").Run(ManyPassed(Enumerable.Range(1, Many).Select(id => (long)id)));

            var run = (await Server.Runs()).Single(run => run.Text("name") == $"{kind}").Number("id")!.Value;
            var results = await Server.Results(run);
            Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(Many).Items, Log.Text);
            Assert.That(Log.Messages[^1].Text, Does.StartWith($"DELIVERED: {Many} accepted, 0 rejected, 0 pending, 0 unconfirmed."));
            Log.Clear();
        }
    }

    [Test]
    public async Task One_id_for_many_results_is_not_believed()
    {
        var reply = "[" + string.Join(',', Enumerable.Repeat("{\"id\":7,\"test_id\":7}", Many)) + "]";
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Reply, Text = reply });

        Story.Run(ManyPassed(Enumerable.Range(1, Many).Select(id => (long)id)));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(Many));
    }

    [Test]
    public async Task Where_only_a_part_was_stored_the_rest_is_sent_again()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Half });

        Story.Run(ManyPassed(Enumerable.Range(1, Many).Select(id => (long)id)));

        var results = await Server.Results(await Server.OnlyRun());
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(Many).Items, Log.Text);
        Assert.That(Log.Messages[^1].Text, Does.StartWith($"DELIVERED: {Many} accepted"));
    }

    [TestCase(1)]
    [TestCase(Many)]
    public async Task A_case_that_is_deleted_meanwhile_doubles_no_other(int deleted)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter });
        Fails(new FaultRule { Method = "get_results_for_case", Status = 403, Times = FaultRule.Always });
        Story.With("delivery.settle", "never").Run(ManyPassed(Enumerable.Range(1, Many).Select(id => (long)id)));
        Sandbox.Faults.Clear();
        var run = await Server.OnlyRun();
        await Server.Post($"delete_case/{deleted}", new { });

        await Story.With("delivery.settle", "30s").ResumeAsync();

        var results = await Server.Results(run);
        Assert.That(results.Select(result => result.Number("test_id")), Is.Unique.And.Exactly(Many - 1).Items, Log.Text);
    }

    [Test]
    public async Task A_case_that_is_deleted_meanwhile_costs_its_file_and_nothing_else()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter });
        Fails(new FaultRule { Method = "get_results_for_case", Status = 403, Times = FaultRule.Always });
        Story.With("delivery.settle", "never").Run(Passed(1), Failed(2).Attaching(Story.Write("shot.txt", "picture")), Passed(3));
        Sandbox.Faults.Clear();
        await Server.Post("delete_case/2", new { });

        Assert.That(await Story.With("delivery.settle", "30s").ResumeAsync(), Is.True, Log.Text);
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
    }

    [TestCase("add_run", "{}")]
    [TestCase("add_run", "[]")]
    [TestCase("add_run", "{\"id\":0}")]
    public async Task A_run_that_the_answer_does_not_name_is_looked_for(string method, string reply)
    {
        foreach (var kind in new[] { FaultKind.Reply, FaultKind.ReplyAfter })
        {
            Fails(new FaultRule { Method = method, Kind = kind, Text = reply });
            Story.With("run.name", $"{kind}").Run(Passed(1));
            var run = (await Server.Runs()).Single(run => run.Text("name") == $"{kind}").Number("id")!.Value;
            Assert.That(await Server.Results(run), Has.Count.EqualTo(1), Log.Text);
        }
    }

    [TestCase("add_plan", "{}")]
    [TestCase("add_plan_entry", "{}")]
    [TestCase("add_plan_entry", "{\"id\":\"x\",\"runs\":[]}")]
    public async Task A_plan_or_entry_that_the_answer_does_not_name_is_looked_for(string method, string reply)
    {
        Fails(new FaultRule { Method = method, Kind = FaultKind.ReplyAfter, Text = reply });
        Story.With("plan.name", "Release").Run(Passed(1));

        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var run = plan.GetProperty("entries")[0].GetProperty("runs")[0].Number("id")!.Value;
        Assert.That(plan.GetProperty("entries").GetArrayLength(), Is.EqualTo(1));
        Assert.That(await Server.Results(run), Has.Count.EqualTo(1), Log.Text);
    }

    [Test]
    public async Task A_file_that_the_answer_does_not_name_is_looked_for()
    {
        Fails(new FaultRule { Method = "add_attachment_to_result", Kind = FaultKind.ReplyAfter, Text = "{}" });
        Story.Run(Failed(2).Attaching(Story.Write("shot.txt", "picture")));

        Assert.That((await Server.Result(await Server.OnlyRun(), 2)).GetProperty("attachment_ids").GetArrayLength(), Is.EqualTo(1), Log.Text);
    }
}
