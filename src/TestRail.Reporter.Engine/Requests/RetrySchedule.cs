using System.Net;
using System.Runtime.ExceptionServices;
using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>
/// Whether and when work that failed is tried again within its deadline: with growing pauses, in which no lock is held. The client itself repeats a request
/// for a few seconds only.
/// </summary>
/// <param name="settle">When a request whose answer was lost counts as not carried out.</param>
/// <param name="deadline">When to stop.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Is told that something is tried again, once a minute.</param>
internal sealed class RetrySchedule(SettlePolicy settle, Deadline deadline, TimeProvider time, IReporterLog log)
{
    private static readonly int[] Pauses = [1, 2, 4, 8, 15, 30];

    private static readonly TimeSpan LongestWithoutTestRail = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenWords = TimeSpan.FromMinutes(1);

    /// <summary>How long is waited in all then.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan UnnoticedWait = TimeSpan.FromSeconds(5);

    private readonly long _begin = time.GetTimestamp();
    private TimeSpan _waited;
    private long? _said;
    private int _failures;

    /// <summary>True where another session of the build has waited for TestRail already: a solution of many projects waits for it once, and not once for each of them.</summary>
    public bool IsShort { get; init; }

    /// <summary>True when the deadline is why nothing is tried again.</summary>
    public bool IsOutOfTime { get; private set; }

    /// <summary>
    /// True when the same may succeed later. A host that no name server knows was already asked for by the client for several seconds, and a proxy that wants a password will
    /// want it then, too.
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

    /// <summary>Does something until it succeeds, or fails for a reason that time does not cure.</summary>
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
            // An attempt that the deadline ends says less than the one before it.
            catch (OperationCanceledException) when (last is not null)
            {
                ExceptionDispatchInfo.Throw(last);
            }
        }
    }

    /// <summary>Waits until it is time to try again. Returns false, at once, where another attempt would fare no better or come too late.</summary>
    /// <param name="failures">What keeps the work from being done.</param>
    /// <param name="hasProgress">True when a part of it was done since the last wait.</param>
    public async Task<bool> WaitAsync(IReadOnlyList<Exception> failures, bool hasProgress = false)
    {
        var passing = failures.Where(IsPassing).ToList();
        // Nothing more is sent where it cannot be noted.
        if (passing.Count == 0 || failures.Any(failure => failure is UnwritableJournalException) || (!settle.IsWorthWaiting && passing.TrueForAll(IsInDoubt)))
            return false;

        _failures = hasProgress ? 0 : _failures;
        var pause = TimeSpan.FromSeconds(Pauses[Math.Min(_failures++, Pauses.Length - 1)]);
        // Many jobs meet the same outage; without the random part they would all come back at once. What is in doubt is looked for at the times that settle it.
        if (!passing.TrueForAll(IsInDoubt))
            pause *= 1 - Random.Shared.NextDouble() / 4;
        if (passing.OfType<TestRailException>().Max(failure => failure.RetryAfter) is { } asked && asked > pause)
            pause = asked;
        IsOutOfTime = pause >= deadline.Remaining || (IsShort && _waited + pause > Short);
        if (IsOutOfTime)
            return false;

        _waited += pause;
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

    /// <summary>Waits of a few seconds are nobody's concern.</summary>
    private void Say(Exception failure)
    {
        if (_waited < UnnoticedWait || (_said is { } last && time.GetElapsedTime(last) < BetweenWords))
            return;

        _said = time.GetTimestamp();
        log.Say(ConnectionMessages.TryingAgain(failure.Message, deadline.Remaining));
    }

    private static bool IsInDoubt(Exception failure) => failure is InDoubtException or TestRailException { IsInDoubt: true };

    /// <summary>A web page in place of an answer may be a server that is being started; a wrong address stays one.</summary>
    private bool IsPassing(Exception failure) => MayPass(failure)
        && (failure is not TestRailException { Kind: FailureKind.NotTestRail, IsInDoubt: false } || time.GetElapsedTime(_begin) < LongestWithoutTestRail);
}
