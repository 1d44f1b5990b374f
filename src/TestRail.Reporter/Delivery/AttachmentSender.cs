using TestRail.Client;
using TestRail.Client.Attachments;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Delivery;

/// <summary>Uploads the files of stored results, each once. A file that is refused costs nothing but itself.</summary>
internal sealed class AttachmentSender(ITestRailApi api, Ledger ledger, AttachmentStore store)
{
    /// <summary>Why a file is not even in the journal.</summary>
    public const string Lost = "it could not be read when its test had ended.";

    /// <summary>How many files arrived.</summary>
    public int Attached { get; private set; }

    /// <summary>The files that did not, and why.</summary>
    public List<(string Name, string Reason)> Failed { get; } = [];

    /// <param name="isMeant">Which of the files are to be sent now.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="TestRailException">The server cannot be reached, or lets nobody in.</exception>
    public async Task SendAsync(Func<PendingFile, bool> isMeant, CancellationToken cancellation)
    {
        foreach (var file in ledger.Backlog.Files.Pending().Where(isMeant))
        {
            if (file.InDoubtSince is not { } since || await SettleAsync(file, since, cancellation).ConfigureAwait(false) == false)
                await SendAsync(file, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(PendingFile file, CancellationToken cancellation)
    {
        var attaching = new Attaching(file.Record, file.File, file.ResultId, ledger.Time.GetUtcNow());
        ledger.Write(attaching);
        ledger.Flush();
        try
        {
            var content = new AttachmentFile(store.PathOf(file.Copy)) { Name = store.Redact(file.Name) };
            var added = await api.AddAttachmentToResultAsync(file.ResultId, content, cancellation).ConfigureAwait(false);
            Settle(file, added.AttachmentId);
        }
        catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.TooLarge or FailureKind.Forbidden or FailureKind.UnknownMethod)
        {
            Fail(file, refused.Reason ?? refused.Message);
        }
        catch (IOException lost)
        {
            Fail(file, lost.Message);
        }
        catch (Exception failure) when (!Doubt.IsLeftBy(failure))
        {
            Return(file, failure.Message);
            throw;
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            if (await SettleAsync(file, attaching.At, cancellation).ConfigureAwait(false) is not { } isStored)
                throw;

            if (!isStored)
                await SendAsync(file, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Returns whether the file is at its result; null while that cannot be known.</summary>
    private async Task<bool?> SettleAsync(PendingFile file, DateTimeOffset since, CancellationToken cancellation)
    {
        var sighting = await Doubt.LookAsync(since, () => FindAsync(file, cancellation), ledger.Time, cancellation).ConfigureAwait(false);
        if (sighting.Found is { } found)
            Settle(file, found.Id);
        else if (sighting.IsLost)
            Return(file, "The result does not have it.");
        return sighting.Found is not null ? true : sighting.IsLost ? false : null;
    }

    private async Task<Attachment?> FindAsync(PendingFile file, CancellationToken cancellation)
    {
        var size = store.SizeOf(file.Copy);
        var attachments = await api.GetAttachmentsForTestAsync(file.TestId, cancellation).ConfigureAwait(false);
        return attachments.FirstOrDefault(attachment => file.IsLike(attachment, size) && !ledger.Backlog.Files.Ids.Contains(attachment.Id));
    }

    private void Settle(PendingFile file, string id)
    {
        ledger.Write(new Attached(file.Record, file.File, file.ResultId, id));
        Attached++;
    }

    private void Fail(PendingFile file, string reason)
    {
        ledger.Write(new Attached(file.Record, file.File, file.ResultId, null, reason));
        Failed.Add((file.Name, reason));
    }

    private void Return(PendingFile file, string reason) => ledger.Write(new NotAttached(file.Record, file.File, file.ResultId, reason));
}
