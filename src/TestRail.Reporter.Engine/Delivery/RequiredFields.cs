using System.Text.RegularExpressions;
using TestRail.Client;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Result fields that this TestRail demands. It names one at a time; the rest are looked up when it does.</summary>
internal sealed partial class RequiredFields(ITestRailApi api, long project)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The required fields that some result lacked, by system name.</summary>
    public SortedSet<string> Lacking { get; } = new(StringComparer.Ordinal);

    /// <summary>Learns from a refusal. Returns false when there is nothing new in it.</summary>
    public async Task<bool> LearnAsync(string? refusal, CancellationToken cancellation)
    {
        if (NamedIn(refusal) is not { } named || !_names.Add(named))
            return false;

        var fields = await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false);
        _names.UnionWith(fields.Where(field => field.IsActive && field.ConfigFor(project)?.Options.IsRequired == true).Select(field => field.SystemName));
        return true;
    }

    /// <summary>True when the result has no value for one of them. A mere comment needs none.</summary>
    public bool IsLackedBy(OutgoingResult draft)
    {
        if (draft.Body.StatusId is null)
            return false;

        var lacking = _names.Where(name => !draft.Body.Custom.ContainsKey(name)).ToList();
        Lacking.UnionWith(lacking);
        return lacking.Count > 0;
    }

    /// <summary>True when a single result was refused for want of a field after all.</summary>
    public bool IsReasonOf(string? refusal)
    {
        if (NamedIn(refusal) is not { } named)
            return false;

        Lacking.Add(named);
        return true;
    }

    private static string? NamedIn(string? refusal) =>
        refusal is not null && FieldRequired().Match(refusal) is { Success: true } match ? match.Groups["field"].Value : null;

    [GeneratedRegex(@"\bField :(results\.)?(?<field>custom_\w+) is a required field", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FieldRequired();
}
