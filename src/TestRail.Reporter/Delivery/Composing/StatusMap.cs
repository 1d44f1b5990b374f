using TestRail.Client;
using TestRail.Client.Statuses;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>The status that each outcome gets, and which of two outcomes weighs more.</summary>
internal sealed class StatusMap
{
    private const long Passed = 1, Blocked = 2, Retest = 4, Failed = 5;

    private readonly Dictionary<TestOutcome, (bool IsSent, long? Status)> _choices;

    private StatusMap(Dictionary<TestOutcome, (bool IsSent, long? Status)> choices) => _choices = choices;

    /// <exception cref="UnusableConfigurationException">A status in the configuration is none of TestRail's.</exception>
    public static async Task<StatusMap> LoadAsync(ITestRailApi api, ResultOptions options, CancellationToken cancellation)
    {
        var statuses = await api.GetStatusesAsync(cancellation).ConfigureAwait(false);
        return new StatusMap(options.Statuses.ToDictionary(pair => pair.Key, pair => (pair.Value.IsSent, Find(pair.Key, pair.Value, statuses))));
    }

    /// <summary>False when results of this outcome are kept out of TestRail.</summary>
    public bool IsSent(TestOutcome outcome) => _choices[outcome].IsSent;

    /// <summary>The status's id; null for a comment without one.</summary>
    public long? StatusOf(TestOutcome outcome) => _choices[outcome].Status;

    /// <summary>The higher, the more it decides: failed, blocked, custom, retest, passed, and last what did not run.</summary>
    public int Weight(TestOutcome outcome) => _choices[outcome].Status switch
    {
        _ when outcome == TestOutcome.Skipped => 0,
        null => 1,
        Passed => 2,
        Retest => 3,
        Failed => 6,
        Blocked => 5,
        _ => 4,
    };

    private static long? Find(TestOutcome outcome, StatusChoice choice, IReadOnlyList<Status> statuses) => choice.Status is { } name
        ? NameLookup.Find(
            NameOrId.Of(name), $"results.statuses.{RowTable.Word(outcome)}", "status", statuses, status => status.Id, status => status.Name, status => status.Label).Id
        : null;
}
