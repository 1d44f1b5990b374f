using TestRail.Client;
using TestRail.Client.Attachments;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>Uploads the files of stored results. A file that is refused costs nothing but itself.</summary>
internal sealed class AttachmentSender(ITestRailApi api, Ledger ledger, AttachmentStore store)
{
    /// <summary>Why a file is not even in the journal.</summary>
    public const string Lost = "it could not be read when its test had ended.";

    /// <summary>How many files arrived.</summary>
    public int Attached { get; private set; }

    /// <summary>The files that did not, and why.</summary>
    public List<(string Name, string Reason)> Failed { get; } = [];

    /// <exception cref="TestRailException">The server cannot be reached, or lets nobody in.</exception>
    public async Task SendAsync(CancellationToken cancellation)
    {
        foreach (var files in ledger.Backlog.Attachments.Values)
        {
            foreach (var (file, name, resultId) in files.Pending().ToList())
                await SendAsync(files.Record, file, name, resultId, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(int record, int file, string name, long resultId, CancellationToken cancellation)
    {
        ledger.Write(new Attaching(record, file, resultId));
        // The copy's name begins with the numbers of record and file, which mean nothing to a reader.
        var original = name.Split('-', 3)[2];
        try
        {
            var added = await api.AddAttachmentToResultAsync(resultId, new AttachmentFile(store.PathOf(name)) { Name = original }, cancellation).ConfigureAwait(false);
            ledger.Write(new Attached(record, file, resultId, added.AttachmentId));
            Attached++;
        }
        catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.TooLarge or FailureKind.Forbidden or FailureKind.UnknownMethod)
        {
            ledger.Write(new Attached(record, file, resultId, null, refused.Reason ?? refused.Message));
            Failed.Add((original, refused.Reason ?? refused.Message));
        }
        catch (IOException lost)
        {
            ledger.Write(new Attached(record, file, resultId, null, lost.Message));
            Failed.Add((original, lost.Message));
        }
    }
}
