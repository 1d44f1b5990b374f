using System.Text.Json;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery.Composing;

/// <summary>The status that each verdict gets, and which of two verdicts weighs more.</summary>
internal sealed class StatusMap
{
    private const long Passed = 1, Blocked = 2, Retest = 4, Failed = 5;

    private readonly Dictionary<Verdict, (bool IsSent, long? Status)> _choices;

    /// <exception cref="UnusableConfigurationException">A status in the configuration is none of TestRail's.</exception>
    public StatusMap(ResultOptions options, IReadOnlyList<NamedStatus> statuses) =>
        _choices = options.Statuses.ToDictionary(pair => pair.Key, pair => (pair.Value.IsSent, Find(pair.Key, pair.Value, statuses)));

    /// <summary>False when results of this verdict are kept out of TestRail.</summary>
    public bool IsSent(Verdict verdict) => _choices[verdict].IsSent;

    /// <summary>The status's id; null for a comment without one.</summary>
    public long? StatusOf(Verdict verdict) => _choices[verdict].Status;

    /// <summary>The higher, the more it decides: failed, blocked, custom, retest, passed, and last what did not run.</summary>
    public int Weight(Verdict verdict) => _choices[verdict].Status switch
    {
        _ when verdict == Verdict.Skipped => 0,
        null => 1,
        Passed => 2,
        Retest => 3,
        Failed => 6,
        Blocked => 5,
        _ => 4,
    };

    private static long? Find(Verdict verdict, StatusChoice choice, IReadOnlyList<NamedStatus> statuses) => choice.Status is { } name
        ? NameLookup.Find(
            NameOrId.Of(name), $"results.statuses.{JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString())}", "status", statuses, status => status.Id, status => status.Name, status => status.Label).Id
        : null;
}
