using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Pages;

/// <summary>
/// Changes from the dialogs of the pages: a new result, and an item that is pushed. Foreign origins are rejected before; a page also sends a secret that
/// only pages of this server contain, because pages have no sign-in.
/// </summary>
internal sealed class PageChanges(Database database, Dispatcher dispatcher, AxosoftPlugin plugin, SandboxOptions options)
{
    private const string TokenHeader = "X-Sandbox-Token", FieldPrefix = "field.", Files = "attachments";

    /// <summary>The secret of this server's pages.</summary>
    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the request is a change from a page.</summary>
    public static bool Answers(HttpRequest request, Query query) =>
        HttpMethods.IsPost(request.Method) && Website.IsSite(request.Path) && query.Path is ["tests", "add_result", _] or ["items", "push"];

    public async Task<Reply> AnswerAsync(HttpContext context, Query query)
    {
        if (!IsOfPage(context.Request))
            return Reply.Error(StatusCodes.Status403Forbidden, "The page is older than the server. Load it again.");
        var most = BodyLimit.Of(context.Request, options);
        BodyLimit.Set(context, most);
        try
        {
            return query.Path[0] == "tests" ? await AddResultAsync(context, query.Path[2]) : await PushAsync(context, most);
        }
        catch (RefusalException refusal)
        {
            return Reply.Error(refusal.Status, refusal.Message);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return BodyLimit.Refusal(most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Reply.Error(StatusCodes.Status400BadRequest, "The form is not valid.");
        }
    }

    private bool IsOfPage(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(Token));

    /// <summary>Adds a result by the API's rules, for the first user.</summary>
    private async Task<Reply> AddResultAsync(HttpContext context, string test)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var request = new ApiRequest(
            "POST", Query.Parse($"?/api/v2/add_result/{test}"), context.Request.ContentType, body, Incoming.LinksOf(context.Request));
        var user = database.Work(store => store.Find<User>("SELECT * FROM users WHERE is_active = 1 ORDER BY id"));
        // A recording holds what clients send, not what a person does on the pages.
        return dispatcher.Answer(request, user, new Execution(recording: null, options.Time));
    }

    private async Task<Reply> PushAsync(HttpContext context, long most)
    {
        if (!context.Request.HasFormContentType)
            throw RefusalException.BadRequest("The form is not valid.");
        var form = await context.Request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = (int)Math.Min(most, int.MaxValue) }, context.RequestAborted);
        var values = form.Where(pair => pair.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[FieldPrefix.Length..], IReadOnlyList<string> (pair) => [.. pair.Value.OfType<string>()]);
        var files = new List<PushedFile>();
        foreach (var file in form.Files.Where(file => file.Name == Files))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted);
            files.Add(new PushedFile(file.FileName, content.ToArray()));
        }
        return Reply.Of(new { id = plugin.Push(values, files) });
    }
}
