using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>
/// Replies to requests that are not sent: the requested object with a negative id. TestRail's ids are positive.
/// </summary>
internal sealed partial class DryRunReplies
{
    private readonly Dictionary<string, JsonObject> _created = [];
    private long _last;

    /// <summary>True when a call refers to a made-up object.</summary>
    public static bool IsMadeUp(string call) => MadeUpId().IsMatch(call);

    /// <summary>The call for display, without made-up ids.</summary>
    public static string Display(string call) => MadeUpId().Replace(call, "/(new)");

    /// <summary>The reply to a POST request.</summary>
    public JsonNode ReplyTo(string call, JsonObject? body) => call.Split('/')[0] switch
    {
        "add_results_for_cases" => new JsonArray([.. body!["results"]!.AsArray().Select(_ => new JsonObject { ["id"] = --_last })]),
        "add_plan_entry" => Entry(body!, body!["runs"]?[0] ?? body),
        "add_run_to_plan_entry" => Entry(body!, body),
        var method when method.StartsWith("add_attachment", StringComparison.Ordinal) => new JsonObject { ["attachment_id"] = $"{--_last}" },
        var method => Create(method, body),
    };

    /// <summary>The reply to a GET request for a made-up object.</summary>
    public JsonNode Read(string call) => _created.TryGetValue(call.Split('&')[0], out var created) ? created.DeepClone() : new JsonArray();

    private JsonObject Create(string method, JsonObject? body)
    {
        var created = body?.DeepClone().AsObject() ?? [];
        created["id"] = --_last;
        _created[$"get_{method.Split('_')[^1]}/{_last}"] = created;
        return created.DeepClone().AsObject();
    }

    private JsonObject Entry(JsonObject entry, JsonNode? its)
    {
        var run = its?.DeepClone().AsObject() ?? [];
        run["name"] = entry["name"]?.DeepClone();
        run["suite_id"] = entry["suite_id"]?.DeepClone();
        return new JsonObject { ["id"] = "-", ["name"] = entry["name"]?.DeepClone(), ["runs"] = new JsonArray(Create("add_run", run)) };
    }

    [GeneratedRegex(@"/-\d*(?=[/&]|$)")]
    private static partial Regex MadeUpId();
}
