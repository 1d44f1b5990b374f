using System.Globalization;
using System.Text.Json;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// A copy of the report whose name tells the state of the delivery. <c>dotnet test</c> drops the output of a test application that passes, but lists the
/// files that it produced.
/// </summary>
internal static class ReportArtifact
{
    private const string Extension = ".testrail-report.json";

    /// <summary>Writes the copy beside the report. Null if it cannot be written.</summary>
    public static FileInfo? Write(string report)
    {
        try
        {
            var copy = new FileInfo(Path.Combine(Path.GetDirectoryName(report)!, Name(report)));
            File.Copy(report, copy.FullName, overwrite: true);
            return copy;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Such as <c>testrail-R57-delivered-412.json</c> or <c>testrail-R57-INCOMPLETE-3-pending.json</c>, after the report's own name.</summary>
    private static string Name(string report)
    {
        using var file = File.OpenRead(report);
        using var json = JsonDocument.Parse(file);
        var counts = json.RootElement.GetProperty("counts");
        var runs = string.Concat(json.RootElement.GetProperty("runs").EnumerateArray().Take(3).Select(run => string.Create(CultureInfo.InvariantCulture, $"-R{run.GetProperty("id").GetInt64()}")));
        return $"{Path.GetFileName(report).Replace(Extension, "", StringComparison.Ordinal)}-testrail{runs}-{State(counts)}.json";
    }

    private static string State(JsonElement counts)
    {
        var missing = Count(counts, "pending") + Count(counts, "unconfirmed");
        return missing > 0 ? string.Create(CultureInfo.InvariantCulture, $"INCOMPLETE-{missing}-pending")
            : Count(counts, "rejected") is > 0 and var rejected ? string.Create(CultureInfo.InvariantCulture, $"INCOMPLETE-{rejected}-rejected")
            : string.Create(CultureInfo.InvariantCulture, $"delivered-{Count(counts, "accepted")}");
    }

    private static long Count(JsonElement counts, string name) => counts.GetProperty(name).GetInt64();
}
