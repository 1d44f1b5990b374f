using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

internal sealed class VolumeTests : StoryFixture
{
    private const int Many = 10_000;

    [Test]
    public async Task Ten_thousand_results_take_few_requests_once_the_run_is_open_and_no_more_connections_than_requests_at_a_time()
    {
        using var folder = new TemporaryFolder();
        await RestartAsync(new SandboxOptions { Seed = folder.Write("seed.json", LargeProject.Seed(suites: 1, Many)) });
        var cases = Enumerable.Range(1, Many).Select(id => (long)id).ToArray();
        var session = Story.With("project", "Large").Declaring(cases).Begin();
        foreach (var id in cases)
            session.Record(Passed(id));
        await WaitFor(() => Log.Messages.Count > 0);
        var before = Sandbox.Requests.Count;

        session.Complete(new SessionEnd(Aborted: false));

        var requests = Sandbox.Requests.All;
        Assert.That(requests.Skip(before).Select(request => request.Method), Is.All.EqualTo("add_results_for_cases"));
        Assert.That(requests.Skip(before).Count(), Is.LessThanOrEqualTo(40));
        Assert.That(requests.Select(request => request.ConnectionId).Distinct().Count(), Is.LessThanOrEqualTo(20));
        Assert.That((await Server.Run(await Server.OnlyRun())).Number("passed_count"), Is.EqualTo(Many));
    }

    [Test]
    public async Task No_request_is_much_larger_than_a_megabyte()
    {
        var output = string.Concat(Enumerable.Repeat("Äpfel \"und\" Birnen\n", 8000));
        var results = Enumerable.Range(1, 40).SelectMany(id => Enumerable.Range(1, 3).Select(row => Failed(id).Row($"{row}") with { Output = output }));

        Story.With("results.combine", "all").With("results.maxCommentLength", 100_000).Run([.. results]);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(120));
        var sizes = Sandbox.Requests.Of("add_results_for_cases").Select(request => System.Text.Encoding.UTF8.GetByteCount(request.Body)).ToList();
        Assert.That(sizes, Is.All.LessThanOrEqualTo(1_000_000));
        Assert.That(sizes, Has.Count.EqualTo(5), "and none is needlessly small");
    }

    [Test]
    public async Task Recording_never_waits_for_the_network()
    {
        Fails(new FaultRule { Kind = FaultKind.Delay, Delay = ServerTime.UntilEnded, Times = 1 });
        var session = Story.Declaring(1, 2).Begin();
        for (var i = 0; i < 1000; i++)
            session.Record(Passed(1 + (i % 40)));

        Assert.That(Sandbox.Requests.All.Select(request => request.Status), Is.All.Zero, "a thousand results, and not one answer yet");
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Is.Empty);

        ServerTime.End(ServerTime.UntilEnded);
        session.Complete(new SessionEnd(Aborted: false));
        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task Recording_sends_nothing_before_the_end_even_when_the_run_is_open()
    {
        var session = Story.Declaring(1, 2).Begin();
        await WaitFor(() => Log.Messages.Count > 0);
        var opened = Sandbox.Requests.Count;
        TestResult[] results = [Passed(1), Failed(2), Passed(7)];
        foreach (var result in results)
            session.Record(result);

        Assert.That(Sandbox.Requests.Count, Is.EqualTo(opened));
        session.Complete(new SessionEnd(Aborted: false));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.EqualTo(1));
    }
}
