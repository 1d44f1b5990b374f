using System.Text.RegularExpressions;
using TestRail.Client;

namespace TestRail.Reporter.Delivery;

/// <summary>Result fields that this TestRail demands. It names one at a time; the rest are looked up when it does.</summary>
internal sealed partial class RequiredFields(ITestRailApi api, long project)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The required fields that some result lacked, by system name.</summary>
    public SortedSet<string> Lacking { get; } = new(StringComparer.Ordinal);

    /// <summary>Learns from a refusal. Returns false when it is about something else, or about a field that is known already.</summary>
    public async Task<bool> LearnAsync(string? refusal, CancellationToken cancellation)
    {
        if (refusal is null || FieldRequired().Match(refusal) is not { Success: true } match || !_names.Add(match.Groups["field"].Value))
            return false;

        var fields = await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false);
        _names.UnionWith(fields.Where(field => field.IsActive && field.ConfigFor(project)?.Options.IsRequired == true).Select(field => field.SystemName));
        return true;
    }

    /// <summary>True when the result has no value for one of them.</summary>
    public bool IsLackedBy(DraftResult draft)
    {
        var lacking = _names.Where(name => !draft.Body.Custom.ContainsKey(name)).ToList();
        Lacking.UnionWith(lacking);
        return lacking.Count > 0;
    }

    [GeneratedRegex(@"\bField :(results\.)?(?<field>custom_\w+) is a required field", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FieldRequired();
}
