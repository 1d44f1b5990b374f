using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Faulting;

/// <summary>Replies to a request with an optional fault. Null means that the connection is cut without a reply.</summary>
internal sealed class FaultPlay(FaultRule? rule, string secureAddress, TimeProvider time, CancellationToken stopping)
{
    private static readonly Reply SignIn = Reply.Html(
        200, "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>");

    /// <summary>True if the reply is cut off in the middle.</summary>
    public bool BreaksOff => rule?.Kind == FaultKind.Truncated;

    public async Task<Reply?> AnswerAsync(Func<Reply> answer)
    {
        switch (rule?.Kind)
        {
            case FaultKind.DropBefore:
                return null;
            case FaultKind.DropAfter:
                answer();
                return null;
            case FaultKind.StatusAfter:
                answer();
                return WithStatus(rule);
            case FaultKind.ReplyAfter:
                answer();
                return AsItStands(rule);
            case FaultKind.Delay:
                await Task.Delay(rule.Delay ?? default, time, stopping);
                return answer();
            case FaultKind.LateAnswer:
                var late = answer();
                await Task.Delay(rule.Delay ?? default, time, stopping);
                return late;
            case null or FaultKind.Truncated or FaultKind.Half:
                return answer();
            default:
                return Instead(rule);
        }
    }

    private Reply Instead(FaultRule fault) => fault.Kind switch
    {
        FaultKind.HtmlPage => SignIn,
        FaultKind.Redirect => Reply.Html(301, "Moved Permanently") with { Headers = [new("Location", secureAddress)] },
        FaultKind.Empty => Reply.Empty,
        FaultKind.Reply => AsItStands(fault),
        FaultKind.ApiDisabled => Reply.Error(403, fault.Text ?? Texts.ApiDisabled),
        FaultKind.Forbidden => Reply.Error(403, fault.Text ?? Texts.NoAccess),
        _ => WithStatus(fault),
    };

    /// <summary>The request to execute.</summary>
    public ApiRequest Of(ApiRequest request)
    {
        if (rule?.Kind != FaultKind.Half || JsonNode.Parse(request.Body) is not JsonObject body || body["results"] is not JsonArray results)
            return request;

        body["results"] = new JsonArray([.. results.Take(results.Count / 2).Select(result => result?.DeepClone())]);
        return request with { Body = body.ToJsonString() };
    }

    private static Reply AsItStands(FaultRule fault) => Reply.Empty with { Body = Encoding.UTF8.GetBytes(fault.Text ?? "") };

    private static Reply WithStatus(FaultRule fault)
    {
        // The web server in front of TestRail sends these, so they are not JSON.
        var reply = fault.Status is 413 or 502 or 503 or 504 && fault.Text is null
            ? Reply.Html(fault.Status, $"<html><body><h1>{fault.Status}</h1></body></html>")
            : Reply.Error(fault.Status, fault.Text ?? DefaultText(fault.Status));
        return fault.RetryAfter is { } wait
            ? reply with { Headers = [new("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))] }
            : reply;
    }

    private static string DefaultText(int status) => status switch
    {
        401 => Texts.Unauthorized,
        403 => Texts.NoAccess,
        409 => Texts.Unrecorded.Maintenance,
        429 => Texts.Unrecorded.RateLimit,
        _ => Texts.Unrecorded.ServerError,
    };
}
