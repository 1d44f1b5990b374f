using TestRail.Sandbox.Model;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>The input of a page. The item of its id exists.</summary>
internal sealed record View(Store Store, Links Links, Query Query)
{
    public required AxosoftPlugin Plugin { get; init; }

    /// <summary>The secret that a page sends with each change.</summary>
    public required string Token { get; init; }

    public long Id { get; init; }

    public Palette Palette() => new(Store.List<Status>("SELECT * FROM statuses ORDER BY id"));

    public IReadOnlyDictionary<long, string> UserNames() =>
        Store.List<User>("SELECT * FROM users").ToDictionary(user => user.Id, user => user.Name);

    public Crumb Projects => new("Projects", Links.Root + "index.php");

    public Crumb Project(long id) => new(Store.Value<string>("SELECT name FROM projects WHERE id = @id", new { id }), Links.Project(id));

    /// <summary>The parent pages of a run: its project and, if it is in a plan, the plan.</summary>
    public Crumb[] Above(Run run) => run.PlanId is { } plan
        ? [Projects, Project(run.ProjectId), new(Store.Value<string>("SELECT name FROM plans WHERE id = @plan", new { plan }), Links.Plan(plan))]
        : [Projects, Project(run.ProjectId)];
}
