using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Faulting;

namespace TestRail.Sandbox.Commands;

/// <summary>Faults as the command line says them: the words of <c>POST /sandbox/faults</c> in pairs, <c>method=add_run,status=503,times=3</c>.</summary>
internal static class FaultPairs
{
    /// <summary>Every word with what it stands for, as the help shows them.</summary>
    public static readonly IReadOnlyList<(string Word, string Meaning)> Words =
    [
        ("method", "the API method that is meant; without it all of them"),
        ("kind", $"{string.Join(", ", Enum.GetNames<FaultKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}; without it status"),
        ("status", "the status of kind status and status_after; without it 500"),
        ("text", "the error's text, without it TestRail's own; or the whole answer of kind reply and reply_after"),
        ("retry_after", "seconds that the answer asks to wait"),
        ("delay", "seconds that kind delay and late_answer wait"),
        ("from", "the first request that is hit, of those that match; without it 1"),
        ("times", "how many in a row are hit, or always; without it 1"),
        ("larger_than", "only requests whose body has more bytes match"),
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
            throw new FormatException($"--fault '{text}' is made of pairs such as status=503, and '{wrong[0]}' is none of its words: {string.Join(", ", Words.Select(known => known.Word))}.");
        try
        {
            var rule = new JsonObject(pairs.DistinctBy(pair => pair[0]).Select(pair => KeyValuePair.Create(pair[0], Value(pair[0], pair[1]))));
            return rule.Deserialize<FaultRule>(FaultScript.Format)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"--fault '{text}' cannot be: its {e.Path?.TrimStart('$', '.')} has a value that it does not take.", e);
        }
    }

    private static JsonNode? Value(string word, string value) =>
        word is not ("method" or "text") && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(value);
}
