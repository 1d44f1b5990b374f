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
    private IReadOnlyList<NamedStatus>? _read;

    /// <summary>Returns the statuses by verdict.</summary>
    /// <exception cref="InvalidConfigurationException">A configured status is not in TestRail.</exception>
    public async Task<StatusMap> FindAsync(CancellationToken cancellation) =>
        _found ??= Map(options, _read ??= await NamedStatus.ReadAllAsync(client.Value.Api, cancellation).ConfigureAwait(false));

    /// <summary>
    /// Requests the statuses unless they are known, while other work goes on. Errors in the configuration must be found before anything changes in
    /// TestRail, so the work creates nothing, and adds no case to a run, until the statuses are found.
    /// </summary>
    /// <param name="lease">The lease. It has statuses that another session has read, or gets those that this one reads.</param>
    /// <param name="creator">Creates what the work needs.</param>
    /// <param name="work">The other work.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <exception cref="InvalidConfigurationException">A configured status is not in TestRail.</exception>
    public async Task FindBesideAsync(SharedStateLease lease, IdempotentCreator creator, Func<Task> work, CancellationToken cancellation)
    {
        _found ??= FromSharedState(lease.State);
        var finding = FindAsync(cancellation);
        creator.BeforeCreation = async () =>
        {
            await finding.ConfigureAwait(false);
            if (_read is not null)
                lease.Learn(_read);
        };
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            await ((Task)finding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await creator.BeforeCreation().ConfigureAwait(false);
    }

    /// <summary>Null when no session has read the statuses yet, or a configured status was not among them.</summary>
    private StatusMap? FromSharedState(SharedState state)
    {
        try
        {
            return state.Statuses is { } known ? Map(options, known) : null;
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
