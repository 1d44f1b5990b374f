using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>What a page has at hand; the thing of its id is known to exist.</summary>
internal sealed record View(Store Store, Links Links, Query Query)
{
    public long Id { get; init; }

    public Palette Palette() => new(Store.List<Status>("SELECT * FROM statuses ORDER BY id"));

    public IReadOnlyDictionary<long, string> UserNames() =>
        Store.List<User>("SELECT * FROM users").ToDictionary(user => user.Id, user => user.Name);

    public Crumb Projects => new("Projects", Links.Root + "index.php");

    public Crumb Project(long id) => new(Store.Value<string>("SELECT name FROM projects WHERE id = @id", new { id }), Links.Project(id));

    /// <summary>The pages above a run: its project and, where it belongs to one, its plan.</summary>
    public Crumb[] Above(Run run) => run.PlanId is { } plan
        ? [Projects, Project(run.ProjectId), new(Store.Value<string>("SELECT name FROM plans WHERE id = @plan", new { plan }), Links.Plan(plan))]
        : [Projects, Project(run.ProjectId)];
}
