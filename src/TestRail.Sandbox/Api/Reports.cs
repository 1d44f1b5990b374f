using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>Reports of the seed. Running one returns its addresses; the sandbox has no pages for them.</summary>
internal static class Reports
{
    public static object OfProject(Call call) =>
        call.Store.List<Report>("SELECT id, name, description FROM project_reports WHERE project_id = @Id ORDER BY id", new { call.Id });

    public static object OverProjects(Call call) => call.Store.List<Report>("SELECT id, name, description FROM cross_project_reports ORDER BY id");

    public static object Run(Call call) => Addresses(call, "reports");

    public static object RunOverProjects(Call call) => Addresses(call, "cross_project_reports");

    private static object Addresses(Call call, string pages) => new
    {
        report_url = call.Links.Page($"{pages}/view", call.Id),
        report_html = call.Links.Page($"{pages}/get_html", call.Id),
        report_pdf = call.Links.Page($"{pages}/get_pdf", call.Id),
    };
}
