using System.Net;
using Axosoft.Client.Errors;

namespace Axosoft.Client.Http;

/// <summary>
/// Decides whether and when a failed attempt is retried. Axosoft's writes are not idempotent, so a write is retried only if it was certainly
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
    public TimeSpan? Delay(Call call, AxosoftException failure, int attempt, TimeSpan elapsed)
    {
        if (attempt >= MaxAttempts || !IsRepeatable(call, failure))
            return null;

        var delay = failure.RetryAfter ?? Backoff(attempt);
        return elapsed + delay <= Deadline ? delay : null;
    }

    private static bool IsRepeatable(Call call, AxosoftException failure) => failure.Kind switch
    {
        FailureKind.QuotaExceeded => true,
        FailureKind.Unreachable => failure.StatusCode != HttpStatusCode.ProxyAuthenticationRequired,
        FailureKind.Timeout or FailureKind.ConnectionLost or FailureKind.UnreadableReply => !call.IsWrite,
        FailureKind.ServerError => !call.IsWrite && (int?)failure.StatusCode is (500 or 502 or 503 or 504),
        _ => false,
    };

    /// <summary>1, 2, 4 … 30 seconds.</summary>
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), LongestDelay.TotalSeconds));
}
