using System.Globalization;
using System.Text.Json;
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

    /// <summary>Tells whether TestRail would reject the selection in a request's body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="read">Sends a GET request to TestRail.</param>
    /// <returns>The response to a request for cases that failed; null when all were read, or none was needed.</returns>
    public async Task<(bool IsRejected, HttpResponseMessage? Failure)> CheckAsync(JsonObject? body, Func<string, Task<HttpResponseMessage>> read)
    {
        if (_project is not { } project || SelectionIn(body) is not { Count: > 0 } selection)
            return (false, null);

        var key = (project, body!["suite_id"]?.GetValue<long>());
        if (!_known.TryGetValue(key, out var known))
        {
            known = [];
            if (await ReadAsync(key, known, read).ConfigureAwait(false) is { } failure)
                return (false, failure);
            _known[key] = known;
        }

        return (!selection.TrueForAll(known.Contains), null);
    }

    /// <summary>The selection of a run, or of an entry's only run.</summary>
    private static List<long>? SelectionIn(JsonObject? body) =>
        ((body?["runs"]?[0] ?? body)?["case_ids"] ?? body?["case_ids"]) is JsonArray ids ? [.. ids.Select(id => id!.GetValue<long>())] : null;

    /// <summary>Reads the cases of a suite. Returns the response that contains none; null when there is no such response.</summary>
    private static async Task<HttpResponseMessage?> ReadAsync((long Project, long? Suite) key, HashSet<long> known, Func<string, Task<HttpResponseMessage>> read)
    {
        while (true)
        {
            var suite = key.Suite is { } id ? $"&suite_id={id}" : "";
            var response = await read(FormattableString.Invariant($"get_cases/{key.Project}{suite}&limit={PageSize}&offset={known.Count}")).ConfigureAwait(false);
            var reply = await ParseAsync(response).ConfigureAwait(false);
            // Older versions of TestRail return all cases in one array.
            if ((reply as JsonArray ?? (reply as JsonObject)?["cases"] as JsonArray) is not { } cases)
                return response;

            response.Dispose();
            var isNew = false;
            foreach (var item in cases)
                isNew |= item?["id"]?.GetValue<long>() is { } caseId && known.Add(caseId);
            if (!isNew || reply is JsonArray || cases.Count < PageSize)
                return null;
        }
    }

    /// <summary>The JSON of a response; null when the request failed, or when a proxy answered with a page. The content can be read again.</summary>
    private static async Task<JsonNode?> ParseAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            return null;

        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(add_run|add_plan|get_suites|get_project|get_runs|get_plans)/(?<id>\d+)")]
    private static partial Regex ProjectCall();
}
