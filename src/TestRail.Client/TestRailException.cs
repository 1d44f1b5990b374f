using System.Net;

namespace TestRail.Client;

/// <summary>A call that failed. The message tells what happened, what it means and what to do; it never holds a key or password.</summary>
/// <param name="kind">What went wrong.</param>
/// <param name="call">The method and its ids.</param>
/// <param name="message">The message.</param>
/// <param name="inner">The cause.</param>
public sealed class TestRailException(FailureKind kind, string call, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>TestRail's method and the ids it was called with, <c>add_results_for_cases/57</c>.</summary>
    public string Call { get; } = call;

    /// <summary>The status of the answer; null where there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>TestRail's own sentence, <c>Field :run_id is not a valid test run.</c>; null where it said none. Of a very long one the beginning.</summary>
    public string? Reason { get; init; }

    /// <summary>How long the server asks to wait (<c>Retry-After</c>); null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True where the call may have taken effect all the same: something was to be changed, it was sent, and no valid answer came back.
    /// Look at what TestRail holds before sending it again. False where it certainly did not, and always for calls that only read.
    /// </summary>
    public bool IsInDoubt { get; init; }

    /// <summary>
    /// True where the call is in doubt and the server may still be at work on it: no answer came, or a proxy gave up waiting for one (502, 504).
    /// False where the server itself answered (500, 503, an answer that cannot be read): what TestRail does not hold then will not appear later.
    /// </summary>
    public bool MayStillHappen { get; init; }
}
