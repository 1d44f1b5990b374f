using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Users
{
    public static object One(Call call) => call.UserById(call.Id);

    /// <summary>All users, for administrators. Other users must name a project.</summary>
    public static object All(Call call) => call.HasId || call.User.IsAdmin
        ? call.Page<User>("users", "SELECT * FROM users", new Conditions(), "id")
        : throw RefusalException.Forbidden(Texts.NotAdministrator("view users"));

    public static object Current(Call call) => call.User;

    public static User UserById(this Call call, long id) => call.Store.Find<User>("SELECT * FROM users WHERE id = @id", new { id })!;

    public static object ByEmail(Call call)
    {
        var email = call.Query.Text("email") ?? throw RefusalException.BadRequest(Texts.Required("email"));
        return call.Store.Find<User>("SELECT * FROM users WHERE email = @email", new { email })
            ?? throw RefusalException.BadRequest(Texts.BadEmail);
    }
}
