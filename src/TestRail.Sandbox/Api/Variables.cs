using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>The variables of a project's test data.</summary>
internal static class Variables
{
    public static object All(Call call) =>
        call.Page<Variable>("variables", "SELECT id, name FROM variables", new Conditions().Is("project_id", call.Id), "id");

    public static object Add(Call call) => One(call, call.Store.Insert(
        "INSERT INTO variables (project_id, name) VALUES (@Id, @name)", new { call.Id, name = Name(call, call.Id, null) }));

    public static object Update(Call call)
    {
        var project = call.Store.Value<long>("SELECT project_id FROM variables WHERE id = @Id", new { call.Id });
        if (call.Body.Has("name"))
            call.Store.Execute("UPDATE variables SET name = @name WHERE id = @Id", new { call.Id, name = Name(call, project, call.Id) });
        return One(call, call.Id);
    }

    /// <summary>Deletes the variable with its values in all datasets.</summary>
    public static object? Delete(Call call)
    {
        call.Store.Execute("DELETE FROM variables WHERE id = @Id", new { call.Id });
        return null;
    }

    private static Variable One(Call call, long id) => call.Store.Find<Variable>("SELECT id, name FROM variables WHERE id = @id", new { id })!;

    private static string Name(Call call, long project, long? own) => call.UniqueName("variables", project, own);

    /// <summary>The name in the body. It must be unique in the project.</summary>
    public static string UniqueName(this Call call, string table, long project, long? own)
    {
        var name = call.Body.RequiredText("name", Limits.Name);
        var taken = call.Store.Value<long>($"SELECT COUNT(*) FROM {table} WHERE project_id = @project AND name = @name AND id IS NOT @own", new { project, name, own });
        return taken == 0 ? name : throw RefusalException.BadRequest(Texts.Unrecorded.NameExists);
    }
}
