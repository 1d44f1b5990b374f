using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary>Writes journals as JSON for other programs. <c>docs/tool.md</c> documents the format.</summary>
internal static class StatusJson
{
    private const int LongestList = 100;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(IEnumerable<InspectedJournal> journals, DateTimeOffset now) =>
        PlainText.Json(new JsonObject { ["journals"] = new JsonArray([.. journals.Select(journal => Render(journal, now))]) }.ToJsonString(Readable));

    private static JsonObject Render(InspectedJournal journal, DateTimeOffset now) => new()
    {
        ["journal"] = journal.Journal,
        ["state"] = JsonNamingPolicy.CamelCase.ConvertName(journal.State.ToString()),
        ["began"] = journal.Began,
        ["ageSeconds"] = journal.Began is { } began ? (long)(now - began).TotalSeconds : null,
        ["recorded"] = journal.Recorded,
        ["running"] = new JsonArray([.. journal.Running.Take(LongestList).Select(test => JsonValue.Create(test))]),
        ["accepted"] = journal.Accepted,
        ["rejected"] = journal.Rejected,
        ["unconfirmed"] = journal.Unconfirmed,
        ["pending"] = journal.Pending,
        ["discarded"] = journal.Discarded,
        ["defectsMissing"] = journal.DefectsMissing,
        ["runs"] = new JsonArray([.. journal.Runs.Select(run => JsonValue.Create(run.AbsoluteUri))]),
        ["damagedLines"] = new JsonArray([.. journal.DamagedLines.Select(line => (JsonNode)line)]),
    };
}
