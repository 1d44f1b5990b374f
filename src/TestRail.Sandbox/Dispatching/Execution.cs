using Microsoft.AspNetCore.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Dispatching;

/// <summary>The time and the position of a request, for its reply and for the recording.</summary>
internal sealed class Execution(RecordingWriter? recording, TimeProvider time)
{
    private DateTimeOffset _at = time.GetUtcNow();
    private int? _number;

    /// <summary>The time of the execution. Call it while the request has the database: positions are then in the order of execution.</summary>
    public DateTimeOffset Begin()
    {
        _number ??= recording?.Next();
        return _at = time.GetUtcNow();
    }

    /// <summary>Writes the exchange to the recording. Pass null as reply if the client gets none, or only a part of it.</summary>
    public void Record(HttpRequest request, byte[] body, User? user, FaultRule? fault, Reply? reply)
    {
        if (recording is null)
            return;
        var (text, base64) = BodyText.Of(body);
        recording.Write(new Exchange
        {
            Number = _number ?? recording.Next(),
            At = _at,
            User = user?.Email,
            Verb = request.Method,
            Host = request.Host.Value ?? "",
            Address = request.Path.ToUriComponent() + request.QueryString.Value,
            ContentType = request.ContentType,
            Body = text is "" ? null : text,
            BodyBase64 = base64,
            Fault = fault,
            Reply = reply is null ? null : RecordedReply.Of(reply.Status, reply.ContentType, reply.Body),
        });
    }
}
