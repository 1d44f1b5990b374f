using System.Text;

namespace TestRail.Client.Tests.Wire;

/// <summary>The bytes that the server sends, and whether it keeps the connection open afterwards.</summary>
public sealed record WireReply(byte[] Bytes, bool KeepsConnection = true)
{
    public static WireReply Json(string body, int status = 200, string headers = "") => Of(status, "application/json; charset=utf-8", body, headers);

    public static WireReply Of(int status, string type, string body, string headers = "") =>
        new(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} Whatever\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}"));

    /// <summary>A reply whose Content-Length is larger than its body.</summary>
    public static WireReply CutOff(string body) =>
        new(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length + 100}\r\n\r\n{body}"), KeepsConnection: false);

    /// <summary>Closes the connection without a reply.</summary>
    public static WireReply HangUp() => new([], KeepsConnection: false);
}
