using System.Net;

namespace Axosoft.Client.Errors;

/// <summary>A failed call. The message contains what happened, what it means and what to do. It never contains a secret or a token.</summary>
/// <param name="kind">The kind of failure.</param>
/// <param name="call">The HTTP method and the path.</param>
/// <param name="message">The message.</param>
/// <param name="inner">The cause.</param>
public sealed class AxosoftException(FailureKind kind, string call, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>The HTTP method and the path below the API's version, such as <c>POST features/12</c>.</summary>
    public string Call { get; } = call;

    /// <summary>The status of the reply; null without a reply.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Axosoft's error message; null without one. Long messages are cut off.</summary>
    public string? Reason { get; init; }

    /// <summary>The wait that the server asks for (<c>Retry-After</c>), or the rest of the current pause; null without one.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True if a write is in doubt: it was sent, but no valid reply arrived, so it may have taken effect. Search for the item before you
    /// send it again. False if it certainly had no effect, and for all reads.
    /// </summary>
    public bool IsInDoubt { get; init; }
}
