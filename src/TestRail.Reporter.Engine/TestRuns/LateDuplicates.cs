using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Looks once more for runs and plans that counted as lost: a server that created them after all has them twice, and a person is to know.</summary>
/// <param name="api">TestRail.</param>
/// <param name="server">Its address.</param>
/// <param name="log">Is told of each.</param>
internal sealed class LateDuplicates(ITestRailApi api, Uri server, IReporterLog log)
{
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task SayAsync(IEnumerable<CreationRequested> lost, IReadOnlyList<RunTarget> runs, CancellationToken cancellation)
    {
        var search = new CreationLookup(api, cancellation);
        foreach (var opening in lost.Where(opening => opening.What != CreationKind.Named))
        {
            if (await search.AddressAsync(opening, server).ConfigureAwait(false) is { } twin)
                log.Say(opening.What == CreationKind.Plan ? RunMessages.CreatedTwice("plan", twin, Plans(runs)) : RunMessages.CreatedTwice("run", twin, [.. runs.Select(run => run.Address)]));
        }
    }

    private IReadOnlyList<Uri> Plans(IReadOnlyList<RunTarget> runs) =>
        [.. runs.Select(run => run.Plan).OfType<long>().Distinct().Select(plan => RunTarget.AddressOf(new Plan { Id = plan }, server))];
}
