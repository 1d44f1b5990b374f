using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Axosoft;

/// <summary>Answers as Axosoft's REST API does. Checks in this order: activation, calls, token, address, values.</summary>
internal sealed class AxosoftSite(AxosoftState state, TimeProvider time)
{
    public const string Prefix = "/axosoft";

    /// <summary>The page of an item, as in Axosoft.</summary>
    public const string ItemPage = Prefix + "/viewitem.aspx";

    private const string Json = "application/json; charset=utf-8";

    private readonly AxosoftQuota _quota = new(state, time);
    private readonly AxosoftItems _items = new(state, time);

    /// <summary>All addresses below the prefix are the API's, except those of items' pages.</summary>
    public static bool Answers(PathString path) => path.StartsWithSegments(Prefix, StringComparison.Ordinal) && path != ItemPage;

    public async Task HandleAsync(HttpContext context)
    {
        var failure = RequestOrigin.Refusal(context.Request) is { } refusal ? new AxosoftFailure(403, Error("forbidden", refusal)) : await AnswerAsync(context);
        context.Response.StatusCode = failure.Status;
        context.Response.ContentType = failure.ContentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(failure.Body));
    }

    private async Task<AxosoftFailure> AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![Prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not ["api", ..])
            return new AxosoftFailure(404, "<html><title>Axosoft</title><body>There is no such page.</body></html>", "text/html; charset=utf-8");
        if (!state.IsActivated)
            return new AxosoftFailure(403, Error("forbidden", "The API is not enabled."));
        if (!_quota.Take())
            return new AxosoftFailure(503, Error("service_unavailable", "The limit of API calls is reached."));

        state.CountCall();
        if (state.Delay > TimeSpan.Zero)
            await Task.Delay(state.Delay, time, context.RequestAborted);
        if (path is ["api", "oauth2", "token"] or ["api", _, "oauth2", "token"])
            return GiveToken(context.Request.HasFormContentType ? await ReadFormAsync(context) : context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        if (!state.IsValid(TokenOf(context.Request)))
            return new AxosoftFailure(401, Error("invalid_token", "The access token is invalid or expired."));
        if (path.Length < 3 || path[1] is not ("v3" or "v4" or "v5" or "v6"))
            return new AxosoftFailure(404, Error("not_found", "There is no such address."));

        var failure = state.TakeFailure(isNewItem: context.Request.Method == "POST" && path is [_, _, _]);
        if (failure is { TakesEffect: false })
            return failure;

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var reply = Answer(new AxosoftRequest(context.Request.Method, path[2..], context.Request.Query, body.ToArray()), context.Response);
        return failure ?? reply;
    }

    private AxosoftFailure Answer(AxosoftRequest request, HttpResponse response)
    {
        try
        {
            if (request is { Method: "GET", Path: ["attachments", _, "data"] })
                return Download(request.Id(1), response);
            if (request is { Method: "GET", Path: [var type] } && AxosoftItems.Types.Contains(type))
                return new AxosoftFailure(200, _items.List(type, request).ToJsonString());

            var (status, data) = AxosoftItems.Types.Contains(request.Path[0]) ? _items.Answer(request) : (200, Lookup(request));
            return new AxosoftFailure(status, new JsonObject { ["data"] = data }.ToJsonString());
        }
        catch (RefusalException refusal)
        {
            return new AxosoftFailure(refusal.Status, Error(refusal.Status == 404 ? "not_found" : "bad_request", refusal.Message));
        }
    }

    private static JsonNode Lookup(AxosoftRequest request) => (request.Method, request.Path) switch
    {
        ("GET", ["me"]) => AxosoftCatalogue.Find("users", 1)!,
        ("GET", ["users"]) => AxosoftCatalogue.List("users"),
        ("GET", ["projects"]) => AxosoftCatalogue.List("projects"),
        ("GET", ["projects", _]) => Project(request),
        ("GET", ["releases"]) => AxosoftCatalogue.List("releases"),
        ("GET", ["workflows", _]) => Require(AxosoftCatalogue.Find("workflows", request.Id(1)), request),
        ("GET", ["workflow_steps", _]) => Require(AxosoftCatalogue.Step(request.Id(1)), request),
        ("GET", ["picklists", "priority" or "severity" or "status"]) => AxosoftCatalogue.List(request.Path[1]),
        ("GET", ["picklists", "custom", _]) => Require(AxosoftCatalogue.Find("picklists", request.Id(2)), request),
        ("GET", ["fields", "custom"]) => AxosoftCatalogue.List("custom_fields"),
        _ => Require(null, request),
    };

    private static JsonObject Project(AxosoftRequest request)
    {
        var project = Require(AxosoftCatalogue.Find("projects", request.Id(1)), request);
        if (request.Query["extend"] == "workflows")
        {
            var workflow = AxosoftCatalogue.WorkflowOf(request.Id(1));
            workflow.Remove("workflow_steps");
            project["workflows"] = new JsonArray(workflow);
        }

        return project;
    }

    private AxosoftFailure Download(long id, HttpResponse response)
    {
        var file = state.Items.SelectMany(item => item.Attachments).FirstOrDefault(file => file.Id == id) ?? throw new RefusalException(404, $"Attachment {id} does not exist.");
        response.Headers.ContentDisposition = "attachment";
        return new AxosoftFailure(200, Encoding.UTF8.GetString(file.Content), "application/octet-stream");
    }

    private static JsonObject Require(JsonObject? entry, AxosoftRequest request) => entry ?? throw new RefusalException(404, $"{string.Join('/', request.Path)} does not exist.");

    private AxosoftFailure GiveToken(Dictionary<string, string> form)
    {
        if (form.GetValueOrDefault("grant_type") != "password")
            return new AxosoftFailure(400, Error("unsupported_grant_type", "The grant_type must be password."));
        if (form.GetValueOrDefault("client_id") != AxosoftState.ClientId || form.GetValueOrDefault("client_secret") != AxosoftState.ClientSecret)
            return new AxosoftFailure(400, Error("invalid_client", "The client id or client secret is wrong."));
        if (form.GetValueOrDefault("username") != AxosoftState.User || form.GetValueOrDefault("password") != AxosoftState.Password)
            return new AxosoftFailure(400, Error("invalid_grant", "The user name or password is wrong."));
        if (form.GetValueOrDefault("scope") != "read write")
            return new AxosoftFailure(400, Error("invalid_scope", "The sandbox takes the scope: read write."));

        var user = AxosoftCatalogue.Find("users", 1)!;
        user.Remove("is_active");
        return new AxosoftFailure(200, new JsonObject { ["access_token"] = state.GiveToken(), ["token_type"] = "bearer", ["data"] = user }.ToJsonString(), Json);
    }

    private static async Task<Dictionary<string, string>> ReadFormAsync(HttpContext context) =>
        (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString() is { Length: > 0 } authorization ? authorization : request.Headers["X-Authorization"].ToString();
        return header.Split(' ') is ["Bearer" or "OAuth", var token] ? token : request.Query["access_token"].ToString() is { Length: > 0 } parameter ? parameter : null;
    }

    private static string Error(string error, string description) => new JsonObject { ["error"] = error, ["error_description"] = description }.ToJsonString();
}
