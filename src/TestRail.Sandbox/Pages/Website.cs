using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>The pages for a person, at the addresses that the API's <c>url</c> fields name.</summary>
internal sealed class Website(Database database)
{
    private static readonly Dictionary<string, (PathId Id, Func<View, Reply> Page)> Pages =
        new()
        {
            ["projects/overview"] = (PathId.Project, ProjectPage.Render),
            ["suites/view"] = (PathId.Suite, SuitePage.Render),
            ["milestones/view"] = (PathId.Milestone, MilestonePage.Render),
            ["runs/view"] = (PathId.Run, RunPage.Render),
            ["plans/view"] = (PathId.Plan, PlanPage.Render),
            ["attachments/get"] = (PathId.Attachment, AttachmentPage.Render),
        };

    public Reply Answer(HttpRequest request, Query query)
    {
        if (request.Method != "GET" || !IsSite(request.Path))
            return NotFound();
        var links = Incoming.LinksOf(request);
        return database.Work(store => Answer(store, links, query));
    }

    private static Reply Answer(Store store, Links links, Query query)
    {
        if (query.Path.Count == 0)
            return HomePage.Render(new View(store, links, 0));
        if (query.Path.Count == 3 && Pages.TryGetValue($"{query.Path[0]}/{query.Path[1]}", out var page)
            && long.TryParse(query.Path[2], out var id) && store.Exists(page.Id.Table, id))
            return page.Page(new View(store, links, id));
        return NotFound();
    }

    /// <summary>Only <c>…/index.php</c>, or the folder it stands in, is TestRail.</summary>
    public static bool IsSite(PathString path) =>
        path.Value is null or "" || path.Value.EndsWith('/') || path.Value.EndsWith("/index.php", StringComparison.Ordinal);

    private static Reply NotFound() => Reply.Html(
        404, Layout.Page("Not found", Markup.Of($"<p>There is no such page. <a href=\"/\">Projects</a></p>")));
}
