using System.Text.Json;
using TestRail.Client;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Finds the statuses that the configuration names among TestRail's, which are asked for once for all sessions of a key.</summary>
internal sealed class StatusLookup(Lazy<TestRailClient> client, ResultOptions options)
{
    private StatusMap? _found;

    /// <summary>The statuses by outcome.</summary>
    /// <param name="lease">What the sessions know together; null when it is not this session's lease.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="InvalidConfigurationException">A status in the configuration is none of TestRail's.</exception>
    public async Task<StatusMap> FindAsync(SharedStateLease? lease, CancellationToken cancellation)
    {
        if ((_found ?? KnownTo(lease)) is { } known)
            return _found = known;

        var statuses = await NamedStatus.ReadAllAsync(client.Value.Api, cancellation).ConfigureAwait(false);
        lease?.Learn(statuses);
        return _found = Map(options, statuses);
    }

    /// <summary>Null when nobody asked TestRail yet, or it did not have a status then that the configuration names.</summary>
    private StatusMap? KnownTo(SharedStateLease? lease)
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

    /// <summary>The statuses by verdict.</summary>
    /// <exception cref="InvalidConfigurationException">A status in the configuration is none of TestRail's.</exception>
    public static StatusMap Map(ResultOptions options, IReadOnlyList<NamedStatus> statuses) => new(
        options.Statuses.Where(pair => pair.Value.Status is not null).ToDictionary(pair => pair.Key, pair => Find(pair.Key, pair.Value.Status!, statuses)));

    private static long Find(Verdict verdict, string name, IReadOnlyList<NamedStatus> statuses) => NameLookup.Find(
        NameOrId.Of(name), $"results.statuses.{JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString())}", "status", statuses, status => status.Id, status => status.Name, status => status.Label).Id;
}
