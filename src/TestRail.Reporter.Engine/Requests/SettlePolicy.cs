using System.Collections.Concurrent;
using TestRail.Client.Errors;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>
/// Decides when a request in doubt counts as not carried out, see <c>delivery.settle</c>. If the server itself answered, even with an
/// error, the first lookup decides. Otherwise the result of the request may appear until the settle period is over. The period is measured
/// by a monotonic clock. For a request of an earlier process, it starts when this process first learns of the request.
/// </summary>
/// <param name="settle">
/// The settle period, for a server that may still be working on the request; null keeps the request in doubt for a later process.
/// </param>
/// <param name="time">The clock.</param>
internal sealed class SettlePolicy(TimeSpan? settle, TimeProvider time)
{
    /// <summary>Longer than any server works on one request. Used only when no settle period is set.</summary>
    public static readonly TimeSpan QuietPeriod = TimeSpan.FromMinutes(10);

    /// <summary>Most results that appear at all appear within this time.</summary>
    private static readonly TimeSpan LookupPeriod = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Loss> _losses = new(StringComparer.Ordinal);

    /// <summary>The clock for the timestamps of requests.</summary>
    public TimeProvider Time => time;

    /// <summary>The settle period; <see cref="QuietPeriod"/> when none is set.</summary>
    public TimeSpan Period => settle ?? QuietPeriod;

    /// <summary>Records that the answer to a request of this process was just lost.</summary>
    /// <param name="reference">The reference that identifies the request.</param>
    /// <param name="lost">The failure.</param>
    public void Note(string reference, TestRailException lost) => _losses[reference] = new Loss(time.GetTimestamp(), IsAnswered: !lost.MayStillHappen, IsOurs: true);

    /// <summary>Looks once for the result of a request.</summary>
    /// <param name="reference">The reference that identifies the request.</param>
    /// <param name="sent">When the request was sent.</param>
    /// <param name="look">Returns the result; null when TestRail does not have it.</param>
    public async Task<LookupResult<T>> LookUpAsync<T>(string reference, DateTimeOffset sent, Func<Task<T>> look)
    {
        // Checked before the lookup: a result that appears between the two must not count as lost.
        var isOver = IsOver(reference, sent);
        var found = await look().ConfigureAwait(false);
        return new LookupResult<T>(found, IsLost: found is null && isOver);
    }

    /// <summary>True while another lookup in this process may settle a request in doubt.</summary>
    public bool IsWorthWaiting => settle is not null || _losses.IsEmpty || _losses.Values.Any(loss => time.GetElapsedTime(loss.Since) < LookupPeriod);

    /// <summary>True when a failed request may have been carried out. A cancelled wait has sent nothing.</summary>
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
