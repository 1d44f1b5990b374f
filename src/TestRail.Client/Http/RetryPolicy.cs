using System.Net;
using TestRail.Client.Errors;

namespace TestRail.Client.Http;

/// <summary>
/// Decides whether and when a failed attempt is retried. TestRail's writes are not idempotent, so a write is retried only if it was certainly
/// not executed. A read is retried whenever another attempt may succeed.
/// </summary>
internal sealed record RetryPolicy(int MaxAttempts, TimeSpan Deadline)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the next attempt; null for no further attempt.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">The failure of the attempt.</param>
    /// <param name="attempt">The number of the failed attempt, from 1.</param>
    /// <param name="elapsed">The time since the first attempt began.</param>
    /// <param name="jitter">A random number from 0 to 1, which spreads the retries of many clients.</param>
    public TimeSpan? Delay(Call call, TestRailException failure, int attempt, TimeSpan elapsed, double jitter)
    {
        if (attempt >= MaxAttempts || !IsRepeatable(call, failure))
            return null;

        var delay = failure.RetryAfter ?? Backoff(attempt, jitter);
        return elapsed + delay <= Deadline ? delay : null;
    }

    private static bool IsRepeatable(Call call, TestRailException failure) => failure.Kind switch
    {
        FailureKind.RateLimited or FailureKind.Maintenance => true,
        FailureKind.Unreachable => failure.StatusCode != HttpStatusCode.ProxyAuthenticationRequired,
        FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.UnreadableReply => !call.IsWrite,
        FailureKind.ServerError => !call.IsWrite && (int?)failure.StatusCode is (500 or 502 or 503 or 504),
        _ => false,
    };

    /// <summary>1, 2, 4 … 30 seconds, reduced by up to a half. In whole milliseconds, the resolution of timers.</summary>
    private static TimeSpan Backoff(int attempt, double jitter)
    {
        var full = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromMilliseconds(Math.Round(full * 1000 * (1 - jitter / 2)));
    }
}
