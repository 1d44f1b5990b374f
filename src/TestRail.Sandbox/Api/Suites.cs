using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Suites
{
    public static object? One(Call call) => call.Suite(call.Id);

    public static object All(Call call) => call.Page<Suite>(
        "suites",
        "SELECT * FROM suites",
        new Conditions().Is("project_id", call.Id),
        "id",
        suites => suites.Select(suite => suite with { Url = call.Links.Suite(suite.Id) }));

    /// <summary>Adds a suite. If the project has a master suite, the new suite is a baseline of it.</summary>
    public static object Add(Call call)
    {
        var project = call.Project(call.Id);
        if (project.HasSingleSuite)
            throw RefusalException.BadRequest(Texts.Unrecorded.SingleSuite);
        return call.Suite(call.Store.AddSuite(new Suite
        {
            ProjectId = project.Id,
            Name = call.Body.RequiredText("name", Limits.Name),
            Description = call.Body.Text("description"),
            IsBaseline = project.HasMaster,
        }));
    }

    public static object Update(Call call)
    {
        var suite = call.Suite(call.Id);
        call.Store.SaveSuite(suite with
        {
            Name = call.Body.Has("name") ? call.Body.RequiredText("name", Limits.Name) : suite.Name,
            Description = call.Body.Has("description") ? call.Body.Text("description") : suite.Description,
        });
        return call.Suite(call.Id);
    }

    public static object? Delete(Call call)
    {
        var suite = call.Suite(call.Id);
        if (suite.IsMaster)
            throw RefusalException.BadRequest(Texts.Unrecorded.MasterSuite);
        if (call.IsSoft)
            return call.Store.AffectedBySuite(suite.Id);
        call.Store.DeleteSuite(suite.Id);
        return null;
    }

    public static Suite Suite(this Call call, long id) =>
        call.Store.Find<Suite>("SELECT * FROM suites WHERE id = @id", new { id })! with { Url = call.Links.Suite(id) };

    /// <summary>
    /// The suite of a request: the suite that it names, which must belong to the project. In a project with a single suite the name may be omitted.
    /// </summary>
    public static Suite SuiteOf(this Call call, Project project, long? named)
    {
        if (named is null && !project.HasSingleSuite)
            throw RefusalException.BadRequest(Texts.Required("suite_id"));
        var suite = call.Store.Find<long?>(
            "SELECT id FROM suites WHERE project_id = @project AND id = COALESCE(@named, id) ORDER BY id",
            new { project = project.Id, named });
        return suite is { } id ? call.Suite(id) : throw RefusalException.BadRequest(Texts.NotValid(PathId.Suite.Field, PathId.Suite.Noun));
    }
}
