using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Resolves duplicates. TestRail accepts several objects with one name, so machines that work at the same time may each find none and
/// create one. Each machine looks again: the object with the lowest id stays, and each other object is removed by its creator if it is
/// empty.
/// </summary>
internal sealed class DuplicateResolver(TimeProvider time, IReporterLog log)
{
    /// <summary>
    /// A database assigns an id before other connections see the row, so a lower id may appear after a higher one. If it takes longer than
    /// this pause, both objects stay, each with its own results.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Waits until objects that other machines are creating become visible.</summary>
    public Task WaitAsync(CancellationToken cancellation) => Task.Delay(Pause, time, cancellation);

    /// <summary>
    /// Removes an object that this session created and that is not needed. If TestRail rejects that, the object stays and a message names
    /// it. It does not affect results.
    /// </summary>
    /// <param name="what">The object, as messages name it.</param>
    /// <param name="remove">Deletes the object.</param>
    public async Task RemoveAsync(string what, Func<Task> remove)
    {
        try
        {
            await remove().ConfigureAwait(false);
        }
        catch (TestRailException refused)
        {
            Leave(what, refused.Reason ?? refused.Message);
        }
    }

    /// <summary>Logs that an object of this session stays as a duplicate.</summary>
    public void Leave(string what, string reason) => log.Say(RunMessages.LeftBehind(what, reason));
}
