using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>
/// Reports an item once per command instead of once per process. The target frameworks of a project name the same unknown cases, so each
/// process would report the same items. Items of an earlier command are reported again, because its output may be days old.
/// </summary>
/// <param name="sharing">The session's access to the shared state.</param>
/// <param name="command">An id that the processes of the command share; null when it is unknown.</param>
internal sealed class OncePerCommand(RunSharing sharing, string? command)
{
    /// <summary>Returns the items that no other process has reported, and marks them as reported.</summary>
    public async Task<IReadOnlySet<string>> TakeAsync(IReadOnlyCollection<string> items, CancellationToken cancellation)
    {
        if (command is null || items.Count == 0)
            return items.ToHashSet();

        try
        {
            using var lease = await sharing.EnterAsync(cancellation).ConfigureAwait(false);
            var known = lease.State.Told is { } told && told.Command == command ? told : new CommandItems(command, []);
            var unreported = items.Except(known.Items).ToHashSet();
            if (unreported.Count > 0)
                lease.Write(lease.State with { Told = known with { Items = [.. known.Items, .. unreported] } });
            return unreported;
        }
        // A duplicate message does less harm than a missing one.
        catch (Exception failure) when (failure is DeliveryBlockedException or OperationCanceledException)
        {
            return items.ToHashSet();
        }
    }
}
