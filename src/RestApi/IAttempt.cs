using System.Net;

namespace RestApi;

/// <summary>One attempt at a call: its limits, and what a client makes of its end.</summary>
internal interface IAttempt
{
    TimeSpan Timeout { get; }

    /// <summary>Whether a successful reply is a stream, which is not read here.</summary>
    bool IsDownload { get; }

    /// <summary>Returns a valid reply, and throws for any other.</summary>
    /// <param name="response">The status and the headers.</param>
    /// <param name="body">The body without a byte order mark; null if it is larger than the maximum.</param>
    HttpResponseMessage Accept(HttpResponseMessage response, ReadOnlyMemory<byte>? body);

    Exception TimedOut(Exception cause);

    Exception NotConnected(Exception cause);

    /// <summary>The connection failed before the status arrived.</summary>
    Exception Broken(Exception cause);

    /// <summary>The reply was cut off. Its status is known, so the server had processed the request.</summary>
    Exception CutShort(HttpStatusCode status, Exception cause);
}
