using System.Globalization;
using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>The web pages, at the addresses in the API's <c>url</c> fields.</summary>
internal sealed class Website(Database database, AxosoftPlugin plugin, string token)
{
    private static readonly Dictionary<string, (PathId Id, Func<View, Reply> Page)> Pages =
        new()
        {
            ["projects/overview"] = (PathId.Project, ProjectPage.Render),
            ["suites/view"] = (PathId.Suite, SuitePage.Render),
            ["milestones/view"] = (PathId.Milestone, MilestonePage.Render),
            ["runs/view"] = (PathId.Run, RunPage.Render),
            ["plans/view"] = (PathId.Plan, PlanPage.Render),
            ["tests/view"] = (PathId.Test, TestPage.Render),
            ["attachments/get"] = (PathId.Attachment, AttachmentPage.Render),
        };

    // The change counter restarts with each server, and a browser page may stay open longer than a server.
    private readonly string _server = Guid.NewGuid().ToString("N");

    public Reply Answer(HttpRequest request, Query query)
    {
        var isItem = request.Path == AxosoftSite.ItemPage;
        if (request.Method != "GET" || (!isItem && !IsSite(request.Path)))
            return NotFound();
        var links = Incoming.LinksOf(request);
        try
        {
            return database.Work(store => Unchanged(store, request) ?? Tagged(
                store, isItem ? ItemPage.Render(plugin, request.Query["id"].ToString()) : Answer(new View(store, links, query) { Plugin = plugin, Token = token })));
        }
        catch (RefusalException refusal)
        {
            return PageReply.Of(refusal.Status, "This cannot be shown", Markup.Of($"<p>{refusal.Message}</p>"));
        }
    }

    /// <summary>Only <c>…/index.php</c> and its folder are TestRail's.</summary>
    public static bool IsSite(PathString path) =>
        path.Value is null or "" || path.Value.EndsWith('/') || path.Value.EndsWith("/index.php", StringComparison.Ordinal);

    private static Reply Answer(View view)
    {
        var path = view.Query.Path;
        if (path.Count == 0)
            return HomePage.Render(view);
        if (path.Count == 2 && path[0] == "assets")
            return Assets.Find(path[1], view) ?? NotFound();
        if (path is ["items", "hover"])
            return HoverWindow.Render(view);
        if (path.Count == 3 && Pages.TryGetValue($"{path[0]}/{path[1]}", out var page) && Find(view.Store, page.Id, path[2]) is { } id)
            return page.Page(view with { Id = id });
        return NotFound();
    }

    /// <summary>The number of an item; null if it does not exist. Attachments may also be given by UUID, as in comments.</summary>
    private static long? Find(Store store, PathId kind, string id)
    {
        if (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return store.Exists(kind.Table, number) ? number : null;
        return kind.MayBeUuid ? store.Find<long?>($"SELECT id FROM {kind.Table} WHERE key = @id", new { id }) : null;
    }

    /// <summary>An open page polls every second. Usually nothing has changed, so nothing needs to be rendered.</summary>
    private Reply? Unchanged(Store store, HttpRequest request) =>
        request.Headers.IfNoneMatch == Tag(store) ? new Reply(StatusCodes.Status304NotModified, "text/html; charset=utf-8", []) : null;

    private Reply Tagged(Store store, Reply reply) => reply with { Headers = [.. reply.Headers, new("ETag", Tag(store))] };

    private string Tag(Store store) => $"\"{_server}-{store.Value<long>("SELECT total_changes()")}-{plugin.Version}\"";

    private static Reply NotFound() => PageReply.Of(404, "Not found", Markup.Of($"<p>There is no such page. <a href=\"index.php\">Projects</a></p>"));
}
