using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Commands;

/// <summary>Parses faults on the command line: the keys of <c>POST /sandbox/faults</c> as pairs, <c>method=add_run,status=503,times=3</c>.</summary>
internal static class FaultPairs
{
    /// <summary>The keys and their meanings, as in the help.</summary>
    public static readonly IReadOnlyList<(string Word, string Meaning)> Words =
    [
        ("method", "the API method to affect; default: every method"),
        ("kind", $"{string.Join(", ", Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}; default: status"),
        ("status", "the status for kind status and status_after; default: 500"),
        ("text", "the error message (default: TestRail's), or the whole reply for kind reply and reply_after"),
        ("retry_after", "the Retry-After header of the reply, in seconds"),
        ("delay", "the wait of kind delay and late_answer, in seconds"),
        ("from", "the first matching request to affect; default: 1"),
        ("times", "the number of consecutive requests to affect, or always; default: 1"),
        ("larger_than", "affects only requests with a body larger than this, in bytes"),
    ];

    public static FaultRule[]? Parse(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.Select(token => Parse(token.Value))];
        }
        catch (FormatException e)
        {
            result.AddError(e.Message);
            return null;
        }
    }

    private static FaultRule Parse(string text)
    {
        var pairs = text.Split(',').Select(pair => pair.Split('=', 2)).ToArray();
        if (Array.Find(pairs, pair => pair.Length < 2 || Words.All(known => known.Word != pair[0])) is { } wrong)
            throw new FormatException($"--fault '{text}': '{wrong[0]}' is not a key. Use pairs such as status=503, with the keys {string.Join(", ", Words.Select(known => known.Word))}.");
        try
        {
            var rule = new JsonObject(pairs.DistinctBy(pair => pair[0]).Select(pair => KeyValuePair.Create(pair[0], Value(pair[0], pair[1]))));
            return rule.Deserialize<FaultRule>(FaultScript.Format)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"--fault '{text}': the value of {e.Path?.TrimStart('$', '.')} is invalid.", e);
        }
    }

    private static JsonNode? Value(string word, string value) =>
        word is not ("method" or "text") && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(value);
}
