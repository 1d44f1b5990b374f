using System.Net;
using System.Runtime.ExceptionServices;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>
/// Decides whether and when failed work is retried before its deadline. The pauses grow, and no lock is held during a pause. The client
/// itself retries a request for a few seconds only.
/// </summary>
/// <param name="settle">Decides when a request in doubt counts as not carried out.</param>
/// <param name="deadline">The deadline, after which nothing is retried.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Receives a message about retries, at most once a minute.</param>
internal sealed class RetrySchedule(SettlePolicy settle, Deadline deadline, TimeProvider time, IReporterLog log)
{
    private static readonly int[] Pauses = [1, 2, 4, 8, 15, 30];

    private static readonly TimeSpan StartupPeriod = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan MessageInterval = TimeSpan.FromMinutes(1);

    /// <summary>The total time of all pauses for a server that does not answer when <see cref="IsShort"/> is true.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan SilentPeriod = TimeSpan.FromSeconds(5);

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _waited;
    private TimeSpan _waitedForServer;
    private long? _lastMessage;
    private int _failures;

    /// <summary>
    /// True when another session of the build has already waited for TestRail. A solution with many projects then waits once, not once for
    /// each project.
    /// </summary>
    public bool IsShort { get; init; }

    /// <summary>True when the time limit is the reason that nothing is retried.</summary>
    public bool IsOutOfTime { get; private set; }

    /// <summary>
    /// True when a retry may succeed. For an unknown host, the client has already repeated the lookup for several seconds. A proxy that
    /// requires a password will still require it.
    /// </summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        InDoubtException => true,
        TestRailException { Kind: FailureKind.Unreachable } unreachable =>
            unreachable.StatusCode != HttpStatusCode.ProxyAuthenticationRequired
            && unreachable.InnerException is not HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError },
        TestRailException { Kind: var kind, IsInDoubt: var isInDoubt } => isInDoubt || kind is FailureKind.ConnectionLost or FailureKind.Timeout or FailureKind.ServerError
            or FailureKind.RateLimited or FailureKind.Maintenance or FailureKind.UnreadableReply or FailureKind.NotTestRail,
        _ => false,
    };

    /// <summary>Repeats an attempt until it succeeds, fails permanently or runs out of time.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt)
    {
        Exception? last = null;
        while (true)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                last = failure;
                if (!await WaitAsync([failure]).ConfigureAwait(false))
                    throw;
            }
            // An attempt that the deadline cancels gives less information than the failure before it.
            catch (OperationCanceledException) when (last is not null)
            {
                ExceptionDispatchInfo.Throw(last);
            }
        }
    }

    /// <summary>Waits until the next attempt. Returns false at once when another attempt would also fail or would be too late.</summary>
    /// <param name="failures">The failures of the last attempt.</param>
    /// <param name="hasProgress">
    /// True when a part of the work was done since the last wait. The pauses then start from the shortest one.
    /// </param>
    public async Task<bool> WaitAsync(IReadOnlyList<Exception> failures, bool hasProgress = false)
    {
        var passing = failures.Where(IsPassing).ToList();
        // Nothing more is sent when the journal cannot record it.
        if (passing.Count == 0 || failures.Any(failure => failure is UnwritableJournalException) || (!settle.IsWorthWaiting && passing.TrueForAll(IsInDoubt)))
            return false;

        _failures = hasProgress ? 0 : _failures;
        var pause = TimeSpan.FromSeconds(Pauses[Math.Min(_failures++, Pauses.Length - 1)]);
        // Many jobs meet the same outage. The random part keeps them from retrying at the same moment. Requests in doubt are looked up
        // without it, because the time of the lookup decides when they count as not carried out.
        if (!passing.TrueForAll(IsInDoubt))
            pause *= 1 - Random.Shared.NextDouble() / 4;
        if (passing.OfType<TestRailException>().Max(failure => failure.RetryAfter) is { } asked && asked > pause)
            pause = asked;
        // The server answers if only requests of an earlier process are in doubt. Their time must pass, however short the wait for a server is.
        var isForServer = !passing.TrueForAll(failure => failure is InDoubtException);
        IsOutOfTime = pause >= deadline.Remaining || (IsShort && isForServer && _waitedForServer + pause > Short);
        if (IsOutOfTime)
            return false;

        _waited += pause;
        _waitedForServer += isForServer ? pause : TimeSpan.Zero;
        Say(passing[0]);
        try
        {
            await Task.Delay(pause, time, deadline.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            IsOutOfTime = true;
            return false;
        }
    }

    /// <summary>Logs a retry. Waits of a few seconds are not logged.</summary>
    private void Say(Exception failure)
    {
        if (_waited < SilentPeriod || (_lastMessage is { } last && time.GetElapsedTime(last) < MessageInterval))
            return;

        _lastMessage = time.GetTimestamp();
        log.Say(ConnectionMessages.TryingAgain(failure.Message, deadline.Remaining));
    }

    private static bool IsInDoubt(Exception failure) => failure is InDoubtException or TestRailException { IsInDoubt: true };

    /// <summary>
    /// True when a retry may succeed. A web page instead of an API answer may come from a server that is starting. After
    /// <see cref="StartupPeriod"/> it counts as a wrong address.
    /// </summary>
    private bool IsPassing(Exception failure) => MayPass(failure)
        && (failure is not TestRailException { Kind: FailureKind.NotTestRail, IsInDoubt: false } || time.GetElapsedTime(_begin) < StartupPeriod);
}
