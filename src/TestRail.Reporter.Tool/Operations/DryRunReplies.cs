using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>What TestRail might answer to requests that it never gets: the thing that was asked for, with an id below zero, which TestRail never gives.</summary>
internal sealed partial class DryRunReplies
{
    private readonly Dictionary<string, JsonObject> _made = [];
    private long _last;

    /// <summary>True when a call is about something that does not exist.</summary>
    public static bool IsMadeUp(string call) => MadeUpId().IsMatch(call);

    /// <summary>The call as a person reads it.</summary>
    public static string Shown(string call) => MadeUpId().Replace(call, "/(new)");

    /// <summary>The answer to a call that would change something.</summary>
    public JsonNode To(string call, JsonObject? body) => call.Split('/')[0] switch
    {
        "add_results_for_cases" => new JsonArray([.. body!["results"]!.AsArray().Select(_ => new JsonObject { ["id"] = --_last })]),
        "add_plan_entry" => Entry(body!, body!["runs"]?[0] ?? body),
        "add_run_to_plan_entry" => Entry(body!, body),
        var method when method.StartsWith("add_attachment", StringComparison.Ordinal) => new JsonObject { ["attachment_id"] = $"{--_last}" },
        var method => Thing(method, body),
    };

    /// <summary>What is to be read of something that does not exist.</summary>
    public JsonNode Read(string call) => _made.TryGetValue(call.Split('&')[0], out var made) ? made.DeepClone() : new JsonArray();

    private JsonObject Thing(string method, JsonObject? body)
    {
        var thing = body?.DeepClone().AsObject() ?? [];
        thing["id"] = --_last;
        _made[$"get_{method.Split('_')[^1]}/{_last}"] = thing;
        return thing.DeepClone().AsObject();
    }

    private JsonObject Entry(JsonObject entry, JsonNode? its)
    {
        var run = its?.DeepClone().AsObject() ?? [];
        run["name"] = entry["name"]?.DeepClone();
        run["suite_id"] = entry["suite_id"]?.DeepClone();
        return new JsonObject { ["id"] = "-", ["name"] = entry["name"]?.DeepClone(), ["runs"] = new JsonArray(Thing("add_run", run)) };
    }

    [GeneratedRegex(@"/-\d*(?=[/&]|$)")]
    private static partial Regex MadeUpId();
}
