using System.Text.Encodings.Web;
using System.Text.Json;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Context;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The report for programs; <c>build/REPORT.md</c> documents its shape.</summary>
internal static class JsonReport
{
    /// <summary>Goes up when a program that read the last one would misread this one; new members do not count.</summary>
    public const int Version = 1;

    private const int MostPending = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the whole file or nothing: a reader never meets half a report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, SessionReport report, IEnumerable<ReportedResult> results, ReportHighlights findings)
    {
        var unfinished = path + ".tmp";
        using (var file = new FileStream(unfinished, FileMode.Create))
        using (var json = new Utf8JsonWriter(file, Options))
            Write(json, report, findings.Gather(results), findings);
        File.Move(unfinished, path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter json, SessionReport report, IEnumerable<ReportedResult> results, ReportHighlights findings)
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
        Write(json, "withoutResult", report.WithoutResult);
        Write(json, "heldBack", report.HeldBack);
        json.WriteString("obstacle", report.Obstacle);
        json.WriteString("journal", report.Journal);
        json.WriteString("next", report.Next);
        json.WriteStartArray("results");
        foreach (var result in results)
        {
            Write(json, result);
            // The writer holds all that it was given until it is told to let go.
            if (json.BytesPending > MostPending)
                json.Flush();
        }

        json.WriteEndArray();
        Write(json, findings, report.Counts.Recorded);
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
        json.WriteNumber("failedFiles", counts.NotAttached);
        json.WriteNumber("pendingFiles", counts.FilesKept);
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

    private static void Write(Utf8JsonWriter json, ReportHighlights findings, int recorded)
    {
        json.WriteStartObject("tests");
        foreach (var outcome in Enum.GetValues<TestOutcome>())
            json.WriteNumber(Word(outcome), findings.Tests(outcome));
        json.WriteNumber("withoutCase", recorded - findings.Matched);
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
