using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>One session's lease with its runs: as long as it lasts, no other that shares them reads or changes what all know of them.</summary>
/// <param name="lock">What others wait for; null for a session that shares its runs with no other.</param>
/// <param name="state">What is known.</param>
/// <param name="keep">Keeps what is known from now on.</param>
internal sealed class SharedStateLease(FileStream? @lock, SharedState state, Action<SharedState> keep) : IDisposable
{
    private bool _isUnwritten;

    /// <summary>What is known of the runs.</summary>
    public SharedState State { get; private set; } = state;

    /// <summary>Lets the others know, before anything happens that they have to know of.</summary>
    /// <exception cref="DeliveryBlockedException">The disk does not take it.</exception>
    public void Write(SharedState state)
    {
        if (ReferenceEquals(state, State))
            return;

        keep(state);
        (State, _isUnwritten) = (state, false);
    }

    /// <summary>Notes the project's suites, which are written with the next thing that others have to know of.</summary>
    public void Learn(IReadOnlyList<NamedSuite> suites) => State = State with { Suites = suites };

    /// <summary>Notes TestRail's statuses, which are written in the same way.</summary>
    public void Learn(IReadOnlyList<NamedStatus> statuses) => State = State with { Statuses = statuses };

    /// <summary>Lets the others know of a session at the end of its lease at the latest, however that ends.</summary>
    public void Register(SharedSession session, bool isResumed)
    {
        var known = State.With(session, isResumed);
        _isUnwritten |= !ReferenceEquals(known, State);
        State = known;
    }

    /// <summary>Ends the lease.</summary>
    public void Dispose()
    {
        try
        {
            if (_isUnwritten && @lock?.CanWrite == true)
                keep(State);
        }
        // Who cannot be told now is told by the session's journal.
        catch (DeliveryBlockedException)
        {
        }
        finally
        {
            _isUnwritten = false;
            @lock?.Dispose();
        }
    }
}
