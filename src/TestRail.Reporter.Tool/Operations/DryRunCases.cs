using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Finds selections that TestRail would reject: a new run with one unknown case id is rejected as a whole. The suite's cases are read once.
/// </summary>
internal sealed partial class DryRunCases
{
    /// <summary>TestRail's reply to such a request.</summary>
    public const string Rejection = "Field :case_ids contains one or more invalid IDs";

    private const int PageSize = 250;

    private readonly Dictionary<(long Project, long? Suite), HashSet<long>> _known = [];
    private long? _project;

    /// <summary>Notes the project of a call, because calls about plans do not name it.</summary>
    public void Note(string call)
    {
        if (ProjectCall().Match(call) is { Success: true } match)
            _project = long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>True when TestRail would reject the selection in a request's body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="read">Sends a GET request to TestRail and returns its reply; null when TestRail rejected it.</param>
    public async Task<bool> RejectsAsync(JsonObject? body, Func<string, Task<JsonNode?>> read)
    {
        if (_project is not { } project || SelectionIn(body) is not { Count: > 0 } selection)
            return false;

        var key = (project, body!["suite_id"]?.GetValue<long>());
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = await ReadAsync(key, read).ConfigureAwait(false);
        return !selection.TrueForAll(known.Contains);
    }

    /// <summary>The selection of a run, or of an entry's only run.</summary>
    private static List<long>? SelectionIn(JsonObject? body) =>
        ((body?["runs"]?[0] ?? body)?["case_ids"] ?? body?["case_ids"]) is JsonArray ids ? [.. ids.Select(id => id!.GetValue<long>())] : null;

    private static async Task<HashSet<long>> ReadAsync((long Project, long? Suite) key, Func<string, Task<JsonNode?>> read)
    {
        var known = new HashSet<long>();
        while (true)
        {
            var suite = key.Suite is { } id ? $"&suite_id={id}" : "";
            var reply = await read(FormattableString.Invariant($"get_cases/{key.Project}{suite}&limit={PageSize}&offset={known.Count}")).ConfigureAwait(false);
            // Older versions of TestRail return all cases in one array.
            var cases = reply as JsonArray ?? reply?["cases"] as JsonArray ?? [];
            var isNew = false;
            foreach (var item in cases)
                isNew |= item?["id"]?.GetValue<long>() is { } caseId && known.Add(caseId);
            if (!isNew || reply is JsonArray || cases.Count < PageSize)
                return known;
        }
    }

    [GeneratedRegex(@"^(add_run|add_plan|get_suites|get_project|get_runs|get_plans)/(?<id>\d+)")]
    private static partial Regex ProjectCall();
}
