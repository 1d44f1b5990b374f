using TestRail.Sandbox.Model;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Dispatching;

/// <summary>
/// Replies to API requests. Checks in this order: the credentials, the method, the JSON, the existence of the ids, access to the project, the permission.
/// The handler then checks whether the item is completed, and the body's values.
/// </summary>
internal sealed class Dispatcher(Database database, SandboxOptions options)
{
    public Reply Answer(ApiRequest request, User? user, Execution execution)
    {
        try
        {
            return database.Work(store => Answer(request, user, store, execution.Begin()));
        }
        catch (RefusalException refusal)
        {
            return Reply.Error(refusal.Status, refusal.Message);
        }
    }

    /// <summary>The user of the Authorization header, or null. Without <see cref="SandboxOptions.RequireKey"/>, requests without credentials belong to the first user.</summary>
    public User? Recognise(string? authorization) => database.Work(store =>
        Credentials.Parse(authorization)?.Check(store)
        ?? (options.RequireKey ? null : store.Find<User>("SELECT * FROM users ORDER BY id")));

    private Reply Answer(ApiRequest request, User? user, Store store, DateTimeOffset now)
    {
        if (user is null)
            throw new RefusalException(401, Texts.Unauthorized);
        var query = request.Query;
        if (!Routes.All.TryGetValue(query.Method, out var route) || route.Verb != request.Verb || options.UnknownMethods.Contains(query.Method))
            throw new RefusalException(404, Texts.UnknownMethod(query.Method));
        RequireContentType(route, request.ContentType);
        query.RequireCleanFilters();
        for (var i = 0; i < route.Ids.Length; i++)
            route.Ids[i].Require(store, query.Path.ElementAtOrDefault(i + 1));
        ProjectAccess.Require(store, user, route, query);
        RequirePermission(route, user);
        var call = new Call(request, store, user, now.ToUnixTimeSeconds()) { Options = options };
        // A deletion that was meant to be soft must delete nothing.
        if (route.Name.StartsWith("delete_", StringComparison.Ordinal) && !route.CanBeSoft && call.IsSoft)
            throw RefusalException.BadRequest(Texts.Unrecorded.NotSoft);
        return Reply.Of(route.Handler(call));
    }

    private static void RequirePermission(Route route, User user)
    {
        if (route.Permission is not { } action)
            return;
        if (route.TakesAdministrator && !user.IsAdmin)
            throw RefusalException.Forbidden(Texts.NotAdministrator(action));
        if (user.IsReadOnly)
            throw RefusalException.Forbidden(Texts.NotAllowed(action));
    }

    private static void RequireContentType(Route route, string? contentType)
    {
        if (route.Verb != "POST")
            return;
        var expected = route.TakesFile ? "multipart/form-data" : "application/json";
        if (contentType?.Split(';')[0].Trim().Equals(expected, StringComparison.OrdinalIgnoreCase) != true)
            throw RefusalException.BadRequest(route.TakesFile ? Texts.Unrecorded.NoFile : Texts.ContentType);
    }
}
