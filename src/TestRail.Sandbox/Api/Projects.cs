using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Projects
{
    public static object? One(Call call) => call.Project(call.Id);

    public static object All(Call call) => call.Page<Project>(
        "projects",
        "SELECT * FROM projects",
        new Conditions().In("id", call.User.ProjectIds).Is("is_completed", call.Query.Flag("is_completed")),
        "id",
        projects => projects.Select(project => project with { Url = call.Links.Project(project.Id) }));

    public static object Add(Call call)
    {
        var body = call.Body;
        var project = new Project
        {
            Name = body.RequiredText("name", Limits.Name),
            Announcement = body.Text("announcement"),
            ShowAnnouncement = body.Flag("show_announcement") ?? false,
            SuiteMode = (int)(body.Id("suite_mode") ?? 1),
        };
        if (project.SuiteMode is < 1 or > 3)
            throw body.Refuse("suite_mode", "suite mode");
        var id = call.Store.AddProject(project);
        call.Store.Execute("INSERT INTO datasets (project_id, name, is_default) VALUES (@id, 'Default', 1)", new { id });
        if (project.HasMaster)
            call.Store.AddSuite(new Suite { ProjectId = id, Name = "Master", IsMaster = true });
        return call.Project(id);
    }

    public static object Update(Call call)
    {
        var project = call.Project(call.Id);
        var body = call.Body;
        var completed = body.Flag("is_completed") ?? project.IsCompleted;
        call.Store.SaveProject(project with
        {
            Name = body.Has("name") ? body.RequiredText("name", Limits.Name) : project.Name,
            Announcement = body.Has("announcement") ? body.Text("announcement") : project.Announcement,
            ShowAnnouncement = body.Flag("show_announcement") ?? project.ShowAnnouncement,
            IsCompleted = completed,
            CompletedOn = completed ? project.CompletedOn ?? call.Now : null,
        });
        return call.Project(call.Id);
    }

    public static object? Delete(Call call)
    {
        call.Store.DeleteProject(call.Id);
        return null;
    }

    public static Project Project(this Call call, long id) =>
        call.Store.Find<Project>("SELECT * FROM projects WHERE id = @id", new { id })! with { Url = call.Links.Project(id) };
}
