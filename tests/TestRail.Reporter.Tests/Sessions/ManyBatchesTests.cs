using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>One batch fails while several are in flight. Each result is still stored once.</summary>
internal sealed class ManyBatchesTests : StoryFixture
{
    private static readonly TimeSpan BeyondDoubt = TimeSpan.FromMinutes(11);

    private static readonly long[] All = [.. Enumerable.Range(1, 40).Select(id => (long)id)];

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCaseSource(nameof(Cells))]
    public async Task Each_result_arrives_once(string fault, int from, int times)
    {
        await StartBusyAsync();
        Fails(RequestFaults.All[fault] with { Method = "add_results_for_cases", From = from, Times = times });

        Story.With("delivery.batchSize", 3).Run(ManyPassed(All));
        await ResumeUntilDeliveredAsync();

        await AssertOnceAsync(All);
    }

    [TestCase(1, 1)]
    [TestCase(2, 5)]
    public async Task A_batch_that_is_too_large_costs_nothing(int from, int times)
    {
        await StartBusyAsync();
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 413, From = from, Times = times });

        Story.With("delivery.batchSize", 3).Run(ManyPassed(All));
        await ResumeUntilDeliveredAsync();

        await AssertOnceAsync(All);
    }

    /// <summary>The whole batch is split until each of its results was rejected alone.</summary>
    [Test]
    public async Task A_result_that_is_too_large_alone_stays_pending_when_larger_requests_were_stored()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 413, From = 2, Times = 5 });

        Story.With("delivery.batchSize", 3).With("delivery.concurrency", 1).Run(ManyPassed(All));

        Assert.That(Log.Codes.Where(code => code == "TR0313"), Has.Exactly(3).Items, Log.Text);
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder("3 results", "pending"));

        Fails(new FaultRule { Method = "add_results_for_cases", Status = 413, Times = FaultRule.Always });
        Assert.That(await Story.ResumeAsync(), Is.False, "a later delivery does not give them up either");
        Sandbox.Faults.Clear();
        await ResumeUntilDeliveredAsync();
        await AssertOnceAsync(All);
    }

    [Test]
    public async Task An_unknown_case_costs_its_own_result_only()
    {
        await StartBusyAsync();

        Story.With("delivery.batchSize", 3).With("run.selection", "all").Run(ManyPassed([.. All, 999, 998]));

        await AssertOnceAsync(All);
        Assert.That(Log.Of("TR0301").Text, Does.Contain("C999").And.Contain("C998"));
    }

    [Test]
    public async Task A_rejected_key_stops_the_delivery_and_the_open_batches_end()
    {
        await StartBusyAsync();
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 401, From = 5, Times = 1 });

        Story.With("delivery.batchSize", 1).With("delivery.concurrency", 4).Run(ManyPassed(All));

        var requests = Sandbox.Requests.Of("add_results_for_cases").Count;
        Assert.That(requests, Is.InRange(5, 5 + (3 * 4)), "no batch was started after the rejection was known");
        await ResumeUntilDeliveredAsync();
        await AssertOnceAsync(All);
    }

    [Test]
    public async Task The_results_of_a_case_keep_their_order()
    {
        await StartBusyAsync();
        var rows = Enumerable.Range(1, 20).Select(row => (row % 2 == 0 ? Failed(1) : Passed(1)).Row($"row {row:00}"));

        Story.With("delivery.batchSize", 3).With("results.combine", "all").Run([.. rows, .. ManyPassed([2, 3, 4, 5])]);

        // The deciding result is sent last, because the newest result sets the status of the case.
        var stored = (await Server.Results(await Server.OnlyRun(), 1)).OrderBy(result => result.Number("id")).Select(result => result.Number("status_id"));
        Assert.That(stored, Is.EqualTo(Enumerable.Repeat(1, 10).Concat(Enumerable.Repeat(5, 10))));
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task No_more_requests_are_on_their_way_than_configured(int most)
    {
        await StartBusyAsync();
        var highest = 0;
        var session = Task.Run(() => Story.With("delivery.batchSize", 2).With("delivery.concurrency", most).Run(ManyPassed(All)));
        while (!session.IsCompleted)
        {
            highest = Math.Max(highest, Sandbox.Requests.Of("add_results_for_cases").Count(request => request.Status == 0));
            await Task.Delay(2);
        }

        await session;
        Assert.That(highest, Is.InRange(1, most));
        await AssertOnceAsync(All);
    }

    [Test]
    public async Task Batches_in_doubt_are_looked_up_several_at_a_time()
    {
        await RestartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(100) });
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropAfter, Times = FaultRule.Always });
        Fails(new FaultRule { Method = "get_results_for_case", Kind = FaultKind.DropBefore, Times = FaultRule.Always });
        Story.With("delivery.batchSize", 3).With("delivery.settle", "never").Run(ManyPassed(All));
        Sandbox.Faults.Clear();
        Sandbox.Requests.Clear();

        var highest = 0;
        var resumed = Task.Run(ResumeUntilDeliveredAsync);
        while (!resumed.IsCompleted)
        {
            highest = Math.Max(highest, Sandbox.Requests.Of("get_results_for_case").Count(request => request.Status == 0));
            await Task.Delay(2);
        }

        await resumed;
        Assert.That(highest, Is.GreaterThan(4));
        await AssertOnceAsync(All);
    }

    private static IEnumerable<TestCaseData> Cells() =>
        from fault in RequestFaults.All.Keys from place in new[] { (1, 1), (2, 5) } select new TestCaseData(fault, place.Item1, place.Item2).SetArgDisplayNames(fault, $"from {place.Item1}", $"{place.Item2} times");

    /// <summary>Responses are delayed, so that all batches are in flight at the same time.</summary>
    private Task StartBusyAsync() => RestartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(10) });

    private async Task ResumeUntilDeliveredAsync()
    {
        for (var round = 0; round < 5; round++)
        {
            if (await Story.ResumeAsync())
                return;
            Time.Advance(BeyondDoubt);
        }

        Assert.Fail(Log.Text);
    }

    private async Task AssertOnceAsync(long[] cases)
    {
        var run = await Server.OnlyRun();
        foreach (var id in cases)
            Assert.That(await Server.Results(run, id), Has.Count.EqualTo(1), $"C{id} {Log.Text}");
    }
}
