using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Groups of configurations. A deleted configuration cannot be used again; existing runs keep it.</summary>
internal static class Configurations
{
    public static object All(Call call) => call.Store.ConfigGroups(call.Id);

    public static object AddGroup(Call call) => Group(call, call.Store.Insert(
        "INSERT INTO config_groups (project_id, name) VALUES (@Id, @name)", new { call.Id, name = Name(call) }));

    public static object UpdateGroup(Call call)
    {
        call.Store.Execute("UPDATE config_groups SET name = @name WHERE id = @Id", new { call.Id, name = Name(call) });
        return Group(call, call.Id);
    }

    public static object? DeleteGroup(Call call)
    {
        call.Store.Execute(
            "UPDATE config_groups SET is_deleted = 1 WHERE id = @Id; UPDATE configs SET is_deleted = 1 WHERE group_id = @Id", new { call.Id });
        return null;
    }

    public static object Add(Call call) => One(call, call.Store.Insert(
        "INSERT INTO configs (group_id, name) VALUES (@Id, @name)", new { call.Id, name = Name(call) }));

    public static object Update(Call call)
    {
        call.Store.Execute("UPDATE configs SET name = @name WHERE id = @Id", new { call.Id, name = Name(call) });
        return One(call, call.Id);
    }

    public static object? Delete(Call call)
    {
        call.Store.Execute("UPDATE configs SET is_deleted = 1 WHERE id = @Id", new { call.Id });
        return null;
    }

    private static string Name(Call call) => call.Body.RequiredText("name", Limits.Name);

    private static Config One(Call call, long id) => call.Store.Find<Config>("SELECT * FROM configs WHERE id = @id", new { id })!;

    private static ConfigGroup Group(Call call, long id)
    {
        var project = call.Store.Value<long>("SELECT project_id FROM config_groups WHERE id = @id", new { id });
        return call.Store.ConfigGroups(project).Single(group => group.Id == id);
    }
}
