using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>Exclusive access to the shared state. While a session holds the lease, no other session reads or changes the state.</summary>
/// <param name="lock">The lock that other sessions wait for; null when the session shares no runs.</param>
/// <param name="state">The current state.</param>
/// <param name="store">Stores a new state.</param>
internal sealed class SharedStateLease(FileStream? @lock, SharedState state, Action<SharedState> store) : IDisposable
{
    private bool _isUnwritten;

    /// <summary>The current state.</summary>
    public SharedState State { get; private set; } = state;

    /// <summary>Stores a new state. Called before an action that other sessions must know of.</summary>
    /// <exception cref="DeliveryBlockedException">The state cannot be written.</exception>
    public void Write(SharedState state)
    {
        if (ReferenceEquals(state, State))
            return;

        store(state);
        (State, _isUnwritten) = (state, false);
    }

    /// <summary>Adds the project's suites. They are written with the next state.</summary>
    public void Learn(IReadOnlyList<NamedSuite> suites) => State = State with { Suites = suites };

    /// <summary>Adds TestRail's statuses. They are written at the end of the lease at the latest.</summary>
    public void Learn(IReadOnlyList<NamedStatus> statuses)
    {
        _isUnwritten |= !ReferenceEquals(statuses, State.Statuses);
        State = State with { Statuses = statuses };
    }

    /// <summary>
    /// Registers a session. It is written at the end of the lease at the latest, even when the work under the lease fails.
    /// </summary>
    public void Register(SharedSession session, bool isResumed)
    {
        var known = State.With(session, isResumed);
        _isUnwritten |= !ReferenceEquals(known, State);
        State = known;
    }

    /// <summary>Writes a pending registration and releases the lock.</summary>
    public void Dispose()
    {
        try
        {
            if (_isUnwritten && @lock?.CanWrite == true)
                store(State);
        }
        // Other sessions can still learn of this session from its journal.
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
