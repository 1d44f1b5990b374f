using System.Text.RegularExpressions;
using TestRail.Client;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// The result fields that are required in TestRail. Its message names only one, so all required fields are then read from the API.
/// </summary>
internal sealed partial class RequiredFields(ITestRailApi api, long project)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The system names of required fields for which a result had no value.</summary>
    public SortedSet<string> Lacking { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the required fields when the message names a new one. Returns false otherwise.</summary>
    public async Task<bool> LearnAsync(string? message, CancellationToken cancellation)
    {
        if (NamedIn(message) is not { } named || !_names.Add(named))
            return false;

        var fields = await api.GetResultFieldsAsync(cancellation).ConfigureAwait(false);
        _names.UnionWith(fields.Where(field => field.IsActive && field.ConfigFor(project)?.Options.IsRequired == true).Select(field => field.SystemName));
        return true;
    }

    /// <summary>True when the result has no value for a required field. A comment without a status needs none.</summary>
    public bool IsLackedBy(OutgoingResult draft)
    {
        if (draft.Body.StatusId is null)
            return false;

        var lacking = _names.Where(name => !draft.Body.Custom.ContainsKey(name)).ToList();
        Lacking.UnionWith(lacking);
        return lacking.Count > 0;
    }

    /// <summary>True when a single result was rejected because of a required field.</summary>
    public bool IsReasonOf(string? message)
    {
        if (NamedIn(message) is not { } named)
            return false;

        Lacking.Add(named);
        return true;
    }

    private static string? NamedIn(string? message) =>
        message is not null && FieldRequired().Match(message) is { Success: true } match ? match.Groups["field"].Value : null;

    [GeneratedRegex(@"\bField :(results\.)?(?<field>custom_\w+) is a required field", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FieldRequired();
}
