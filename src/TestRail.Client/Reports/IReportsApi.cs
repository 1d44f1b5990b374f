using Refit;
using TestRail.Client.Values;

namespace TestRail.Client.Reports;

/// <summary>Reports that are marked in TestRail as created on demand through the API.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
public interface IReportsApi
{
    /// <summary>Lists the reports of a project.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
    [Get("/index.php?/api/v2/get_reports/{projectId}")]
    Task<Page<Report>> GetReportsAsync(long projectId, CancellationToken cancellation = default);

    /// <summary>Creates a report. It may send e-mail. TestRail 5.7 and later.</summary>
    /// <param name="reportId">The report template.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
    [Get("/index.php?/api/v2/run_report/{reportId}")]
    Task<ReportLinks> RunReportAsync(long reportId, CancellationToken cancellation = default);

    /// <summary>Lists the reports over several projects. TestRail Enterprise.</summary>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
    [Get("/index.php?/api/v2/get_cross_project_reports")]
    Task<Page<Report>> GetCrossProjectReportsAsync(CancellationToken cancellation = default);

    /// <summary>Creates a report over several projects. It may send e-mail. TestRail Enterprise.</summary>
    /// <param name="reportId">The report template.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
    [Get("/index.php?/api/v2/run_cross_project_report/{reportId}")]
    Task<ReportLinks> RunCrossProjectReportAsync(long reportId, CancellationToken cancellation = default);
}
