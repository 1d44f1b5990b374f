using System.Text.Encodings.Web;
using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Pushing;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The machine-readable report. <c>docs/report.md</c> documents the format.</summary>
internal static class JsonReport
{
    /// <summary>
    /// The version of the format. It increases when existing readers would misread the report. New members do not increase it.
    /// </summary>
    public const int Version = 1;

    private const int MaxBufferedBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to a temporary file and renames it, so that readers never see an incomplete report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not writable.</exception>
    public static void Write(string path, SessionReport report, IEnumerable<ReportedResult> results, ReportHighlights highlights) =>
        WholeFile.Replace(path, file =>
        {
            using var json = new Utf8JsonWriter(file, Options);
            Write(json, report, highlights.Gather(results), highlights);
        }, isDurable: false);

    private static void Write(Utf8JsonWriter json, SessionReport report, IEnumerable<ReportedResult> results, ReportHighlights highlights)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("reporter", ReporterVersion.Current);
        json.WriteString("session", report.Session);
        json.WriteString("began", report.Began);
        json.WriteString("written", report.Written);
        json.WriteBoolean("aborted", report.Aborted);
        json.WriteStartArray("failedCleanups");
        foreach (var cleanup in report.FailedCleanups)
            Write(json, cleanup);
        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in report.Errors)
            json.WriteStringValue(error);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in report.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (var run in report.Runs)
            Write(json, run);
        json.WriteEndArray();
        Write(json, report.Counts);
        if (report.Defects is { } defects)
            Write(json, defects);
        Write(json, "withoutResult", report.WithoutResult);
        Write(json, "heldBack", report.HeldBack);
        json.WriteString("obstacle", report.Obstacle);
        json.WriteString("journal", report.Journal);
        json.WriteString("next", report.Next);
        json.WriteStartArray("results");
        foreach (var result in results)
        {
            Write(json, result);
            // The writer buffers everything until it is flushed.
            if (json.BytesPending > MaxBufferedBytes)
                json.Flush();
        }

        json.WriteEndArray();
        Write(json, highlights, report.Counts.Recorded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FailedCleanup failed)
    {
        json.WriteStartObject();
        json.WriteString("cleanup", failed.Cleanup);
        json.WriteString("owner", failed.Owner);
        json.WriteString("problem", failed.Problem);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportedRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("id", run.Id);
        json.WriteString("name", run.Name);
        WriteNumber(json, "plan", run.Plan);
        json.WriteString("url", run.Address.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<long> cases)
    {
        json.WriteStartArray(name);
        foreach (var id in cases)
            json.WriteNumberValue(id);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportedCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("accepted", counts.Accepted);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteNumber("pending", counts.Pending);
        json.WriteNumber("unconfirmed", counts.Unconfirmed);
        json.WriteNumber("notSent", counts.NotSent);
        json.WriteNumber("ignored", counts.Ignored);
        json.WriteNumber("attached", counts.Attached);
        json.WriteNumber("failedFiles", counts.FailedFiles);
        json.WriteNumber("pendingFiles", counts.PendingFiles);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DefectOutcome defects)
    {
        json.WriteStartObject("defects");
        json.WriteNumber("pushed", defects.Pushed);
        json.WriteNumber("found", defects.Found);
        json.WriteNumber("missing", defects.Missing);
        json.WriteString("problem", defects.Problem);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportedResult result)
    {
        json.WriteStartObject();
        json.WriteString("test", result.Test);
        json.WriteString("name", result.Name);
        json.WriteString("targetFramework", result.TargetFramework);
        json.WriteString("variant", result.Variant);
        json.WriteNumber("case", result.Case);
        json.WriteString("outcome", Word(result.Outcome));
        WriteNumber(json, "attempt", result.Attempt);
        json.WriteBoolean("superseded", result.IsSuperseded);
        json.WriteString("status", result.Status);
        json.WriteString("state", Word(result.State));
        json.WriteString("reason", result.Reason);
        WriteNumber(json, "testId", result.TestId);
        json.WriteString("url", result.Address?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportHighlights highlights, int recorded)
    {
        json.WriteStartObject("tests");
        foreach (var outcome in Enum.GetValues<TestOutcome>())
            json.WriteNumber(Word(outcome), highlights.Tests(outcome));
        json.WriteNumber("withoutCase", recorded - highlights.Matched);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
