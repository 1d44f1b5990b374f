using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Runs;

/// <summary>Looks once more for runs and plans that counted as lost: a server that created them after all has them twice, and a person is to know.</summary>
/// <param name="api">TestRail.</param>
/// <param name="server">Its address.</param>
/// <param name="log">Is told of each.</param>
internal sealed class LateCreations(ITestRailApi api, Uri server, IReporterLog log)
{
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task SayAsync(IEnumerable<Opening> lost, IReadOnlyList<Binding> runs, CancellationToken cancellation)
    {
        var search = new CreationSearch(api, cancellation);
        foreach (var opening in lost.Where(opening => opening.What != Creation.Named))
        {
            if (await search.AddressAsync(opening, server).ConfigureAwait(false) is { } twin)
                log.Say(opening.What == Creation.Plan ? Sentences.CreatedTwice("plan", twin, Plans(runs)) : Sentences.CreatedTwice("run", twin, [.. runs.Select(run => run.Address)]));
        }
    }

    private IReadOnlyList<Uri> Plans(IReadOnlyList<Binding> runs) =>
        [.. runs.Select(run => run.Plan).OfType<long>().Distinct().Select(plan => Binding.AddressOf(new Plan { Id = plan }, server))];
}
