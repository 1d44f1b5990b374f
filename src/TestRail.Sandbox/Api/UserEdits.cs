using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>
/// Adds and edits users as an administrator does. New users get no API key, so they cannot sign in.
/// A new user without a role gets the administrator's role.
/// </summary>
internal static class UserEdits
{
    public static object Add(Call call)
    {
        var body = call.Body;
        var id = call.Store.Insert(
            """
            INSERT INTO users (name, email, is_active, role_id, role, is_admin, email_notifications)
            VALUES (@Name, @Email, @IsActive, @RoleId, @Role, @IsAdmin, @EmailNotifications)
            """,
            WithRole(call, new User
            {
                Name = body.RequiredText("name", Limits.Name),
                Email = Email(call, null),
                IsActive = body.Flag("is_active") ?? true,
                IsAdmin = body.Flag("is_admin") ?? false,
                EmailNotifications = body.Flag("email_notifications") ?? true,
                RoleId = call.User.RoleId,
                Role = call.User.Role,
            }));
        return call.UserById(id);
    }

    public static object Update(Call call)
    {
        var user = call.UserById(call.Id);
        var body = call.Body;
        call.Store.Execute(
            """
            UPDATE users SET name = @Name, email = @Email, is_active = @IsActive, role_id = @RoleId, role = @Role, is_admin = @IsAdmin,
              email_notifications = @EmailNotifications WHERE id = @Id
            """,
            WithRole(call, user with
            {
                Name = body.Has("name") ? body.RequiredText("name", Limits.Name) : user.Name,
                Email = body.Has("email") ? Email(call, user.Id) : user.Email,
                IsActive = body.Flag("is_active") ?? user.IsActive,
                IsAdmin = body.Flag("is_admin") ?? user.IsAdmin,
                EmailNotifications = body.Flag("email_notifications") ?? user.EmailNotifications,
            }));
        return call.UserById(call.Id);
    }

    private static string Email(Call call, long? own)
    {
        var email = call.Body.RequiredText("email", Limits.Name);
        if (!email.Contains('@', StringComparison.Ordinal))
            throw RefusalException.BadRequest(Texts.BadEmail);
        var taken = call.Store.Value<long>("SELECT COUNT(*) FROM users WHERE email = @email AND id IS NOT @own", new { email, own }) > 0;
        return taken ? throw RefusalException.BadRequest(Texts.Unrecorded.EmailTaken) : email;
    }

    /// <summary>The sandbox has the roles that its users have.</summary>
    private static User WithRole(Call call, User user)
    {
        if (call.Body.Id("role_id") is not { } id)
            return user;
        var role = call.Store.Find<string>("SELECT role FROM users WHERE role_id = @id", new { id }) ?? throw call.Body.Refuse("role_id", "role");
        return user with { RoleId = id, Role = role };
    }
}
