using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Pages;
using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Http;

/// <summary>Receives every request: for the sandbox's own addresses, for the API with its faults and its log, or for a web page.</summary>
internal sealed class FrontDoor(Dispatcher dispatcher, Website website, PageChanges changes, Faults faults, RequestLog requests, SandboxOptions options) : IDisposable
{
    private static readonly FaultRule Down = new() { Kind = FaultKind.DropBefore };

    private readonly Control _control = new(faults, requests);
    private readonly Workload _workload = new(options);
    private readonly RateLimit _rate = new(options.RateLimit, options.Time);

    /// <summary>Cancels all waits when the server stops.</summary>
    public CancellationToken Stopping { get; set; }

    /// <summary>The recording of all API requests; null without one.</summary>
    public RecordingWriter? Recording { get; init; }

    public async Task HandleAsync(HttpContext context)
    {
        var query = Query.Parse(context.Request.QueryString.Value ?? "");
        if (RequestOrigin.Refusal(context.Request) is { } refusal)
            await SendAsync(context, Reply.Error(StatusCodes.Status403Forbidden, refusal));
        else if (context.Request.Path.StartsWithSegments(Control.Prefix, StringComparison.Ordinal))
            await SendAsync(context, await _control.AnswerAsync(context));
        else if (query.IsApi && Website.IsSite(context.Request.Path))
            await HandleApiAsync(context, query);
        else if (faults.Down)
            context.Abort();
        else if (PageChanges.Answers(context.Request, query))
            await SendAsync(context, await changes.AnswerAsync(context, query));
        else
            await SendAsync(context, website.Answer(context.Request, query));
    }

    private async Task HandleApiAsync(HttpContext context, Query query)
    {
        var user = dispatcher.Recognise(context.Request.Headers.Authorization);
        var seen = new RecordedRequest(
            0, context.Request.Method, query.Method, context.Request.Path + context.Request.QueryString.Value, "", 0, context.Connection.Id,
            options.Time.GetUtcNow(), user is not null);
        ApiRequest request;
        byte[] body;
        var most = BodyLimit.Of(context.Request, options);
        BodyLimit.Set(context, most);
        try
        {
            (request, body) = await Incoming.ReadAsync(context, query);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            requests.Begin(seen with { Status = e.StatusCode });
            await SendAsync(context, BodyLimit.Refusal(most));
            return;
        }

        var logged = requests.Begin(seen with { Body = request.Body });
        var fault = faults.Down ? Down : _rate.Refuse() ?? faults.Take(query.Method, body.Length);
        var secure = $"https://{context.Request.Host}{seen.PathAndQuery}";
        var play = new FaultPlay(fault, secure, options.Time, Stopping);
        var execution = new Execution(Recording, options.Time);
        Reply? reply;
        try
        {
            reply = await _workload.ProcessAsync(request, () => play.AnswerAsync(() => dispatcher.Answer(play.Of(request), user, execution)), Stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The web server replies with 500 and without a body.
            execution.Record(context.Request, body, user, fault, new Reply(500, "", []));
            throw;
        }

        if (reply is not null)
            requests.Finish(logged, reply.Status);
        execution.Record(context.Request, body, user, fault, play.BreaksOff ? null : reply);
        if (reply is null)
            context.Abort();
        else
            await SendAsync(context, reply, play.BreaksOff);
    }

    public void Dispose() => _workload.Dispose();

    private static async Task SendAsync(HttpContext context, Reply reply, bool breakOff = false)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        // The server forbids any write to a 304, even an empty one.
        if (reply.Body.Length == 0)
            return;
        await response.Body.WriteAsync(breakOff ? reply.Body.AsMemory(0, reply.Body.Length / 2) : reply.Body);
        if (!breakOff)
            return;
        await response.Body.FlushAsync();
        context.Abort();
    }
}
