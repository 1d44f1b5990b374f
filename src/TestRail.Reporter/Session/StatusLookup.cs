using TestRail.Client;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>Finds the statuses that the configuration names among TestRail's, which are asked for once for all sessions of a key.</summary>
internal sealed class StatusLookup(Lazy<TestRailClient> client, ResultOptions options)
{
    private StatusMap? _found;

    /// <summary>The statuses by outcome.</summary>
    /// <param name="turn">What the sessions know together; null when it is not this session's turn.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnusableConfigurationException">A status in the configuration is none of TestRail's.</exception>
    public async Task<StatusMap> FindAsync(Turn? turn, CancellationToken cancellation)
    {
        if ((_found ?? KnownTo(turn)) is { } known)
            return _found = known;

        var statuses = await NamedStatus.ReadAllAsync(client.Value.Api, cancellation).ConfigureAwait(false);
        turn?.Learn(statuses);
        return _found = new StatusMap(options, statuses);
    }

    /// <summary>Null when nobody asked TestRail yet, or it did not have a status then that the configuration names.</summary>
    private StatusMap? KnownTo(Turn? turn)
    {
        try
        {
            return turn?.State.Statuses is { } known ? new StatusMap(options, known) : null;
        }
        catch (UnusableConfigurationException)
        {
            return null;
        }
    }
}
