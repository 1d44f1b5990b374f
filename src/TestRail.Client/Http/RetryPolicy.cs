using System.Net;

namespace TestRail.Client.Http;

/// <summary>
/// Whether a failed attempt is repeated, and when. TestRail's writes are not idempotent: one is repeated only where it certainly
/// was not carried out; anything that only reads is repeated whenever another attempt may fare better.
/// </summary>
internal sealed record RetryPolicy(int MaxAttempts, TimeSpan Deadline)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>The wait before the next attempt, or null where there is to be none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">How the attempt failed.</param>
    /// <param name="attempt">The number of the attempt, from 1.</param>
    /// <param name="elapsed">The time since the first attempt began.</param>
    /// <param name="jitter">A random number from 0 to 1, so that many clients do not come back all at once.</param>
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

    /// <summary>1, 2, 4 … 30 seconds, less up to a half. In whole milliseconds: timers know nothing shorter, and the rest would be waited for in vain.</summary>
    private static TimeSpan Backoff(int attempt, double jitter)
    {
        var full = Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds);
        return TimeSpan.FromMilliseconds(Math.Round(full * 1000 * (1 - jitter / 2)));
    }
}
