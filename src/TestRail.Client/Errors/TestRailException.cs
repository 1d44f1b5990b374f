using System.Net;

namespace TestRail.Client.Errors;

/// <summary>A failed call. The message contains what happened, what it means and what to do. It never contains the API key or password.</summary>
/// <param name="kind">The kind of failure.</param>
/// <param name="call">The method and its ids.</param>
/// <param name="message">The message.</param>
/// <param name="inner">The cause.</param>
public sealed class TestRailException(FailureKind kind, string call, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>TestRail's method and the ids, such as <c>add_results_for_cases/57</c>.</summary>
    public string Call { get; } = call;

    /// <summary>The status of the reply; null without a reply.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>TestRail's error message, such as <c>Field :run_id is not a valid test run.</c>; null without one. Long messages are cut off.</summary>
    public string? Reason { get; init; }

    /// <summary>The wait that the server asks for (<c>Retry-After</c>); null without one.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True if a write is in doubt: it was sent, but no valid reply arrived, so it may have taken effect.
    /// Check TestRail's data before you send it again. False if it certainly had no effect, and for all reads.
    /// </summary>
    public bool IsInDoubt { get; init; }

    /// <summary>
    /// True if the call is in doubt and the server may still execute it: no reply arrived, or a proxy stopped waiting (502, 504).
    /// False if the server itself answered (500, 503, an unreadable reply): data that is missing then will not appear later.
    /// </summary>
    public bool MayStillHappen { get; init; }
}
