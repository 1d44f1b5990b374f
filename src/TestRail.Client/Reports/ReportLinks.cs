using TestRail.Client.Values;

namespace TestRail.Client.Reports;

/// <summary>The addresses of a report. TestRail creates it in the background, so an address may not be valid at once.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
public sealed record ReportLinks : TestRailObject
{
    /// <summary>The address of its page.</summary>
    public required string ReportUrl { get; init; }

    /// <summary>The address of its HTML, in a ZIP file.</summary>
    public string? ReportHtml { get; init; }

    /// <summary>The address of its PDF.</summary>
    public string? ReportPdf { get; init; }
}
