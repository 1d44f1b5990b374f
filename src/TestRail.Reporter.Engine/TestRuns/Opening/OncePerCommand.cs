using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>
/// Lets one of the processes of a command tell what all of them would: the target frameworks of a project name the same unknown cases. What another command told
/// is told again, since its output may be days old.
/// </summary>
/// <param name="sharing">The session's part in the runs.</param>
/// <param name="command">What the processes of the command have in common; null where nobody knows.</param>
internal sealed class OncePerCommand(RunSharing sharing, string? command)
{
    /// <summary>Those of the items that no other process has told; they count as told from now on.</summary>
    public async Task<IReadOnlySet<string>> TakeAsync(IReadOnlyCollection<string> items, CancellationToken cancellation)
    {
        if (command is null || items.Count == 0)
            return items.ToHashSet();

        try
        {
            using var lease = await sharing.EnterAsync(cancellation).ConfigureAwait(false);
            var known = lease.State.Told is { } told && told.Command == command ? told : new CommandItems(command, []);
            var untold = items.Except(known.Items).ToHashSet();
            if (untold.Count > 0)
                lease.Write(lease.State with { Told = known with { Items = [.. known.Items, .. untold] } });
            return untold;
        }
        // To tell it twice does less harm than not to tell it.
        catch (Exception failure) when (failure is DeliveryBlockedException or OperationCanceledException)
        {
            return items.ToHashSet();
        }
    }
}
