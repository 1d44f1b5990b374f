using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Projects
{
    public static object? One(Call call) => call.Project(call.Id);

    public static object All(Call call) => call.Page<Project>(
        "projects",
        "SELECT * FROM projects",
        new Conditions().Is("is_completed", call.Query.Flag("is_completed")),
        "id",
        projects => projects.Select(project => project with { Url = call.Links.Project(project.Id) }));

    public static Project Project(this Call call, long id) =>
        call.Store.Find<Project>("SELECT * FROM projects WHERE id = @id", new { id })! with { Url = call.Links.Project(id) };
}
