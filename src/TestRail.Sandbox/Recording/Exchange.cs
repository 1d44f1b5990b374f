using System.Text;
using System.Text.Json.Serialization;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Recording;

/// <summary>A request in a recording, with its reply. It has the user's e-mail address and no other credentials.</summary>
internal sealed record Exchange
{
    /// <summary>The position in the order of execution, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The server's time when it executed the request.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The user; null if the credentials were missing or invalid.</summary>
    public string? User { get; init; }

    public required string Verb { get; init; }

    /// <summary>The Host header. The links in replies contain it.</summary>
    public required string Host { get; init; }

    /// <summary>The address after the host, as sent.</summary>
    public required string Address { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The body, if it is text.</summary>
    public string? Body { get; init; }

    /// <summary>The body, if it is not text.</summary>
    public string? BodyBase64 { get; init; }

    /// <summary>The fault that the request met.</summary>
    public FaultRule? Fault { get; init; }

    /// <summary>Null if the client received no reply, or only a part of it.</summary>
    public RecordedReply? Reply { get; init; }

    /// <summary>The address after <c>/api/v2/</c>, for people.</summary>
    [JsonIgnore]
    public string Call => Address[(Address.IndexOf("/api/v2/", StringComparison.Ordinal) is var start and >= 0 ? start + 8 : 0)..];

    [JsonIgnore]
    public byte[] Bytes => BodyBase64 is null ? Encoding.UTF8.GetBytes(Body ?? "") : Convert.FromBase64String(BodyBase64);
}
