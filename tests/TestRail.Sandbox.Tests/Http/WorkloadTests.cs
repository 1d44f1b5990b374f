using System.Diagnostics;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Http;

/// <summary>A server that takes its time. Only what a request cannot undercut is measured: its delay.</summary>
internal sealed class WorkloadTests
{
    [TestCase("add_results_for_cases/1", 3)]
    [TestCase("add_result_for_case/1/1", 1)]
    public async Task Each_result_takes_its_time(string method, int results)
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { LatencyPerResult = TimeSpan.FromMilliseconds(100) });
        await sandbox.OpenRun(1, 2, 3);
        var clock = Stopwatch.StartNew();

        var answer = results == 1
            ? await sandbox.Post(method, new { status_id = 1 })
            : await sandbox.Post(method, new { results = Enumerable.Range(1, results).Select(id => new { case_id = id, status_id = 1 }) });

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(clock.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds((100 * results) - 20)));
    }

    [Test]
    public async Task Further_requests_wait_for_a_free_place()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(100), ParallelRequests = 2 });
        var clock = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => sandbox.Get("get_projects")));

        Assert.That(clock.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds(280)));
    }
}
