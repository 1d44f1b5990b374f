using TestRail.Client;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Settles who was first. TestRail takes two things of one name, so machines that know nothing of each other may both find none and create one. Each
/// looks again: the one of the lowest id stays, and who created another removes it as long as nothing is in it.
/// </summary>
internal sealed class DuplicateResolver(TimeProvider time, IReporterLog log)
{
    /// <summary>
    /// A database gives out an id before others can see what bears it, so a lower id may appear after a higher one. What takes longer than this
    /// to appear leaves two of one name, each with its results.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Gives what others are creating at this moment the time to appear.</summary>
    public Task WaitAsync(CancellationToken cancellation) => Task.Delay(Pause, time, cancellation);

    /// <summary>Removes what this session created and nobody needs. What cannot be removed is said and left: it is in nobody's way but a reader's.</summary>
    /// <param name="what">It, for a person.</param>
    /// <param name="remove">Deletes it.</param>
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

    /// <summary>Says that what this session created stays beside the one that is used.</summary>
    public void Leave(string what, string reason) => log.Say(RunMessages.LeftBehind(what, reason));
}
