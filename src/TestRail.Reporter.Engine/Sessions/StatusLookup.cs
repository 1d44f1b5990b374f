using System.Text.Json;
using TestRail.Client;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Finds the configured statuses in TestRail. They are read once for all sessions with the same key.</summary>
internal sealed class StatusLookup(Lazy<TestRailClient> client, ResultOptions options)
{
    private StatusMap? _found;

    /// <summary>Returns the statuses by verdict.</summary>
    /// <param name="lease">The lease on the shared state; null when this session does not hold it.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <exception cref="InvalidConfigurationException">A configured status is not in TestRail.</exception>
    public async Task<StatusMap> FindAsync(SharedStateLease? lease, CancellationToken cancellation)
    {
        if ((_found ?? FromSharedState(lease)) is { } known)
            return _found = known;

        var statuses = await NamedStatus.ReadAllAsync(client.Value.Api, cancellation).ConfigureAwait(false);
        lease?.Learn(statuses);
        return _found = Map(options, statuses);
    }

    /// <summary>Null when no session has read the statuses yet, or a configured status was not among them.</summary>
    private StatusMap? FromSharedState(SharedStateLease? lease)
    {
        try
        {
            return lease?.State.Statuses is { } known ? Map(options, known) : null;
        }
        catch (InvalidConfigurationException)
        {
            return null;
        }
    }

    /// <summary>Maps verdicts to the ids of the configured statuses.</summary>
    /// <exception cref="InvalidConfigurationException">A configured status is not in TestRail.</exception>
    public static StatusMap Map(ResultOptions options, IReadOnlyList<NamedStatus> statuses) => new(
        options.Statuses.Where(pair => pair.Value.Status is not null).ToDictionary(pair => pair.Key, pair => Find(pair.Key, pair.Value.Status!, statuses)));

    private static long Find(Verdict verdict, string name, IReadOnlyList<NamedStatus> statuses) => NameLookup.Find(
        NameOrId.Of(name), $"results.statuses.{JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString())}", "status", statuses, status => status.Id, status => status.Name, status => status.Label).Id;
}
