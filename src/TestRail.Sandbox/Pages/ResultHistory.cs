using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>All results of a run, to show each test's own, the newest first.</summary>
internal sealed class ResultHistory(View view, long run)
{
    private readonly ILookup<long, Result> _byTest = view.Store
        .Complete(view.Store.List<Result>($"{StoredResults.Select} WHERE r.run_id = @run ORDER BY r.id DESC", new { run }))
        .ToLookup(result => result.TestId);

    private readonly IReadOnlyDictionary<long, string> _users = view.UserNames();

    private readonly ILookup<(string, string), Attachment> _files = view.Store
        .List<Attachment>(
            StoredAttachments.Select + " WHERE a.entity_type = 'run' AND a.entity_id = CAST(@run AS TEXT) OR a.entity_type = 'test_change' "
                + "AND a.entity_id IN (SELECT CAST(id AS TEXT) FROM results WHERE run_id = @run) ORDER BY a.id",
            new { run })
        .ToLookup(file => (file.EntityType, file.EntityId));

    public Markup FilesOfRun() => Files("run", run);

    public Markup OfTest(long test, StatusBar bar) => Markup.Each(_byTest[test], result => Markup.Of(
        $"""
        <article>
        <p>{bar.Badge(result.StatusId)} <small>{Facts(result)}</small></p>
        {Comment.Render(result.Comment)}{Files("test_change", result.Id)}
        </article>
        """));

    private string Facts(Result result)
    {
        var facts = new List<string> { Layout.Time(result.CreatedOn), "by " + Name(result.CreatedBy) };
        Add("elapsed", result.Elapsed);
        Add("version", result.Version);
        Add("defects", result.Defects);
        Add("assigned to", result.AssignedtoId is { } assignee ? Name(assignee) : null);
        foreach (var (name, value) in result.Custom!)
            Add(name, value?.ToString());
        return string.Join(" · ", facts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                facts.Add($"{name} {value}");
        }
    }

    private string Name(long user) => _users.GetValueOrDefault(user) ?? $"user {user}";

    private Markup Files(string entity, long id)
    {
        var files = _files[(entity, id.ToString(CultureInfo.InvariantCulture))].ToArray();
        var items = Markup.Each(files, file => Markup.Of(
            $"<li><a href=\"{view.Links.Attachment(file.Id)}\">{file.Name}</a> {file.Size} bytes</li>"));
        return Markup.If(files.Length > 0, () => Markup.Of($"<ul class=\"files\">{items}</ul>"));
    }
}
