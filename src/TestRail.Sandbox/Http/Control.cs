using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Http;

/// <summary>The sandbox's own addresses for faults and the request log, for tests in another process.</summary>
internal sealed class Control(Faults faults, RequestLog requests)
{
    public const string Prefix = "/sandbox";

    public async Task<Reply> AnswerAsync(HttpContext context)
    {
        switch (context.Request.Method, context.Request.Path.Value)
        {
            case ("POST", Prefix + "/faults"):
                return await AddAsync(context);
            case ("DELETE", Prefix + "/faults"):
                faults.Clear();
                return Reply.Empty;
            case ("GET", Prefix + "/requests"):
                return Reply.Of(requests.All);
            case ("DELETE", Prefix + "/requests"):
                requests.Clear();
                return Reply.Empty;
            default:
                return Reply.Error(404, "The sandbox has POST and DELETE /sandbox/faults, GET and DELETE /sandbox/requests.");
        }
    }

    private async Task<Reply> AddAsync(HttpContext context)
    {
        BodyLimit.Set(context, BodyLimit.OfControl);
        try
        {
            var script = await JsonSerializer.DeserializeAsync<FaultScript>(context.Request.Body, FaultScript.Format, context.RequestAborted);
            script?.Apply(faults);
            return Reply.Empty;
        }
        catch (JsonException e)
        {
            return Reply.Error(400, e.Message);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return BodyLimit.Refusal(BodyLimit.OfControl);
        }
    }
}
