using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Pages;
using TestRail.Sandbox.Recording;

namespace TestRail.Sandbox.Http;

/// <summary>Receives every request: for the sandbox's own addresses, for the API with its faults and its log, or for a web page.</summary>
internal sealed class FrontDoor(Dispatcher dispatcher, Website website, Faults faults, RequestLog requests, SandboxOptions options) : IDisposable
{
    private readonly Control _control = new(faults, requests);
    private readonly Workload _workload = new(options);
    private readonly RateLimit _rate = new(options.RateLimit, options.Time);

    /// <summary>Cancels all waits when the server stops.</summary>
    public CancellationToken Stopping { get; set; }

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
        int length;
        var most = BodyLimit.Of(context.Request, options);
        BodyLimit.Set(context, most);
        try
        {
            (request, length) = await Incoming.ReadAsync(context, query);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            requests.Begin(seen with { Status = e.StatusCode });
            await SendAsync(context, BodyLimit.Refusal(most));
            return;
        }

        var logged = requests.Begin(seen with { Body = request.Body });
        if (faults.Down)
        {
            context.Abort();
            return;
        }
        var secure = $"https://{context.Request.Host}{seen.PathAndQuery}";
        var play = new FaultPlay(_rate.Refuse() ?? faults.Take(query.Method, length), secure, Stopping);
        var reply = await _workload.ProcessAsync(request, () => play.AnswerAsync(() => dispatcher.Answer(play.Of(request), user)), Stopping);
        if (reply is null)
        {
            context.Abort();
            return;
        }
        requests.Finish(logged, reply.Status);
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
