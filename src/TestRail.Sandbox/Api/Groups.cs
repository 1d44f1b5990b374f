using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Groups of users, and their roles.</summary>
internal static class Groups
{
    public static object One(Call call) => Find(call, call.Id);

    public static object All(Call call) => call.Page<Group>("groups", "SELECT * FROM user_groups", new Conditions(), "id");

    /// <summary>The sandbox has the roles that its users have. The default role is the one with the lowest id.</summary>
    public static object Roles(Call call) => call.Page<Role>(
        "roles",
        "SELECT DISTINCT role_id AS id, role AS name, role_id = (SELECT MIN(role_id) FROM users) AS is_default FROM users",
        new Conditions(),
        "role_id");

    public static object Add(Call call) => Find(call, call.Store.Insert(
        "INSERT INTO user_groups (name, user_ids) VALUES (@name, @users)",
        new { name = call.Body.RequiredText("name", Limits.Name), users = Users(call) ?? [] }));

    public static object Update(Call call)
    {
        var group = Find(call, call.Id);
        var name = call.Body.Has("name") ? call.Body.RequiredText("name", Limits.Name) : group.Name;
        call.Store.Execute("UPDATE user_groups SET name = @name, user_ids = @users WHERE id = @Id", new { group.Id, name, users = Users(call) ?? group.UserIds });
        return Find(call, call.Id);
    }

    public static object? Delete(Call call)
    {
        call.Store.Execute("DELETE FROM user_groups WHERE id = @Id", new { call.Id });
        return null;
    }

    private static Group Find(Call call, long id) => call.Store.Find<Group>("SELECT * FROM user_groups WHERE id = @id", new { id })!;

    /// <summary>The group's users in the body; null if the body does not have them.</summary>
    private static long[]? Users(Call call)
    {
        if (call.Body.Ids("user_ids") is not { } users)
            return null;
        return users.All(id => call.Store.Exists("users", id)) ? [.. users.Distinct()] : throw call.Body.Refuse("user_ids", PathId.User.Noun);
    }
}
