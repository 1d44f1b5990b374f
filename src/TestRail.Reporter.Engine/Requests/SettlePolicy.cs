using System.Collections.Concurrent;
using TestRail.Client;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>
/// When a request whose answer was lost counts as not carried out, see <c>delivery.settle</c>. What the server itself answered to, however badly, shows at the first
/// look; anything else may appear for as long as the server is given. Time is measured by a clock that nobody sets; for what an earlier process sent, it
/// begins when this process first hears of it.
/// </summary>
/// <param name="settle">How long a server is given that may still be at work; null keeps the doubt for a later process.</param>
/// <param name="time">The clock.</param>
internal sealed class SettlePolicy(TimeSpan? settle, TimeProvider time)
{
    /// <summary>Longer than any server works on one request. Only without a time to settle is it waited for.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMinutes(10);

    /// <summary>Most of what is found at all is there within a minute.</summary>
    private static readonly TimeSpan Search = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Loss> _losses = new(StringComparer.Ordinal);

    /// <summary>The clock that dates what is sent.</summary>
    public TimeProvider Time => time;

    /// <summary>How long a request is given whose answer was lost.</summary>
    public TimeSpan Period => settle ?? QuietPeriod;

    /// <summary>Notes that the answer to a request of this process was lost just now.</summary>
    /// <param name="reference">Tells the request from others.</param>
    /// <param name="lost">How it was lost.</param>
    public void Note(string reference, TestRailException lost) => _losses[reference] = new Loss(time.GetTimestamp(), IsAnswered: !lost.MayStillHappen, IsOurs: true);

    /// <summary>Looks once for what a request was to bring about.</summary>
    /// <param name="reference">Tells the request from others.</param>
    /// <param name="sent">When it was sent.</param>
    /// <param name="look">Returns it, or null when the server does not hold it.</param>
    public async Task<LookupResult<T>> LookUpAsync<T>(string reference, DateTimeOffset sent, Func<Task<T>> look)
    {
        // Asked before the look: what appears between the two must not count as lost.
        var isOver = IsOver(reference, sent);
        var found = await look().ConfigureAwait(false);
        return new LookupResult<T>(found, IsLost: found is null && isOver);
    }

    /// <summary>True while another look at a request in doubt may tell more within this process.</summary>
    public bool IsWorthWaiting => settle is not null || _losses.IsEmpty || _losses.Values.Any(loss => time.GetElapsedTime(loss.Since) < Search);

    /// <summary>True when a failed request may have been carried out. A wait that was cancelled sent nothing.</summary>
    public static bool IsInDoubt(Exception failure) => failure switch
    {
        TestRailException refused => refused.IsInDoubt,
        OperationCanceledException { InnerException: { } cause } => IsInDoubt(cause),
        _ => true,
    };

    private bool IsOver(string reference, DateTimeOffset sent)
    {
        var loss = _losses.GetOrAdd(reference, _ => new Loss(time.GetTimestamp(), IsAnswered: false, IsOurs: false));
        var waited = time.GetElapsedTime(loss.Since);
        if (settle is { } period)
            return loss.IsAnswered || waited >= period;

        return loss.IsOurs ? waited > QuietPeriod : time.GetUtcNow() - sent > QuietPeriod;
    }

    private sealed record Loss(long Since, bool IsAnswered, bool IsOurs);
}
