using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Api;

internal static class Users
{
    public static object? One(Call call) => call.Store.Find<User>("SELECT * FROM users WHERE id = @id", new { id = call.Id });

    public static object All(Call call) => call.Store.List<User>("SELECT * FROM users ORDER BY id");

    public static object Current(Call call) => call.User;

    public static object ByEmail(Call call)
    {
        var email = call.Query.Text("email") ?? throw RefusalException.BadRequest(Texts.Required("email"));
        return call.Store.Find<User>("SELECT * FROM users WHERE email = @email", new { email })
            ?? throw RefusalException.BadRequest(Texts.BadEmail);
    }
}
