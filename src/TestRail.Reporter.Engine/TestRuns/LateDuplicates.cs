using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Looks again for runs and plans whose requests counted as not carried out. If TestRail created one later, it exists twice and a message
/// names it.
/// </summary>
/// <param name="api">The TestRail API.</param>
/// <param name="server">The server's base address.</param>
/// <param name="log">Receives a message about each duplicate.</param>
internal sealed class LateDuplicates(ITestRailApi api, Uri server, IReporterLog log)
{
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task SayAsync(IEnumerable<CreationRequested> lost, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        var search = new CreationLookup(api, cancellation);
        foreach (var request in lost.Where(request => request.What != CreationKind.Named))
        {
            if (await search.AddressAsync(request, server).ConfigureAwait(false) is { } duplicate)
                log.Say(request.What == CreationKind.Plan ? RunMessages.CreatedTwice("plan", duplicate, Plans(runs)) : RunMessages.CreatedTwice("run", duplicate, [.. runs.Select(run => run.Address)]));
        }
    }

    private IReadOnlyList<Uri> Plans(IReadOnlyList<RunTarget> runs) =>
        [.. runs.Select(run => run.Plan).OfType<long>().Distinct().Select(plan => RunTarget.AddressOf(new Plan { Id = plan }, server))];
}
