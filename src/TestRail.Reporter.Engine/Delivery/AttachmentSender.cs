using System.Globalization;
using TestRail.Client;
using TestRail.Client.Attachments;
using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Uploads the files of stored results, each once. A file that TestRail rejects does not stop the other uploads.</summary>
internal sealed class AttachmentSender(ITestRailApi api, DeliveryLog deliveryLog, AttachmentStore store, SettlePolicy settle)
{
    /// <summary>The reason for a file that was not copied to the journal's folder.</summary>
    public const string Lost = "it could not be read when its test had ended.";

    /// <summary>The number of uploads at a time, if it is not configured.</summary>
    public const int DefaultConcurrency = 4;

    private const string Elsewhere = "its result is not in the run.";

    private const string OfLeftRun = "its result is in a run that was closed or deleted.";

    private readonly object _gate = new();

    /// <summary>The number of uploads at a time.</summary>
    public required int Concurrency { get; init; }

    /// <summary>
    /// The results whose ids were read from a journal. A journal can come from anyone, so these results are looked up in the run before they
    /// get files.
    /// </summary>
    public required IReadOnlySet<long> Unverified { get; init; }

    /// <summary>The number of uploaded files.</summary>
    public int Attached { get; private set; }

    /// <summary>Files that could not be uploaded, each with the reason.</summary>
    public List<(string Name, string Reason)> Failed { get; } = [];

    /// <param name="isMeant">Selects the files to upload now.</param>
    /// <param name="cancellation">Stops the upload.</param>
    /// <exception cref="TestRailException">The server cannot be reached or rejects the credentials.</exception>
    public Task SendAsync(Func<PendingAttachment, bool> isMeant, CancellationToken cancellation)
    {
        var results = deliveryLog.Results.State.Files.Pending().Where(isMeant).GroupBy(file => file.ResultId).ToList();
        // After a failure no further result is started. The uploads on their way end, so their own token is not used.
        return Parallel.ForEachAsync(
            results, new ParallelOptions { MaxDegreeOfParallelism = Concurrency }, async (files, _) => await SendAsync(files, cancellation).ConfigureAwait(false));
    }

    /// <summary>Gives up files that will never be uploaded.</summary>
    public void GiveUp(Func<PendingAttachment, bool> isLeft)
    {
        foreach (var file in deliveryLog.Results.State.Files.Pending().Where(isLeft).ToList())
            Fail(file, OfLeftRun);
    }

    /// <summary>
    /// Uploads the files of a result one after another. Otherwise a file in doubt could be taken for an equal one that is just being stored.
    /// </summary>
    private async Task SendAsync(IGrouping<long, PendingAttachment> files, CancellationToken cancellation)
    {
        var isElsewhere = Unverified.Contains(files.Key) && !await IsInRunAsync(files.First(), cancellation).ConfigureAwait(false);
        foreach (var file in files)
        {
            if (isElsewhere)
                Fail(file, Elsewhere);
            else if (file.InDoubtSince is not { } since || await SettleAsync(file, since, cancellation).ConfigureAwait(false) == false)
                await SendAsync(file, isSecond: false, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsInRunAsync(PendingAttachment file, CancellationToken cancellation)
    {
        foreach (var id in deliveryLog.Read(results => results.Records.Where(record => record.Number == file.Record).Select(record => record.Case).ToList()))
        {
            try
            {
                await foreach (var result in api.AllResultsForCase(file.Run, id, cancellation: cancellation).ConfigureAwait(false))
                {
                    if (result.Id == file.ResultId)
                        return true;
                }
            }
            catch (TestRailException unknown) when (unknown.Kind == FailureKind.BadRequest)
            {
                // The case was removed from the run, and its results with it.
            }
        }

        return false;
    }

    private async Task SendAsync(PendingAttachment file, bool isSecond, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var attaching = new AttachmentSent(file.Record, file.File, file.ResultId, deliveryLog.Time.GetUtcNow());
        deliveryLog.Announce(attaching);
        try
        {
            var content = new AttachmentFile(store.PathOf(file.Copy)) { Name = store.Redact(file.Name) };
            var added = await api.AddAttachmentToResultAsync(file.ResultId, content, cancellation).ConfigureAwait(false);
            Settle(file, added.AttachmentId is { Length: > 0 } id ? id : throw UnaccountedReply.Of("add_attachment_to_result"));
        }
        catch (TestRailException refused) when (refused.Kind is FailureKind.BadRequest or FailureKind.TooLarge or FailureKind.Forbidden or FailureKind.UnknownMethod)
        {
            Fail(file, refused.Reason ?? refused.Message);
        }
        catch (IOException lost)
        {
            Fail(file, lost.Message);
        }
        catch (Exception failure) when (!SettlePolicy.IsInDoubt(failure))
        {
            ReturnToPending(file, failure.Message);
            throw;
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            settle.Note(NameOf(file), lost);
            if (await SettleAsync(file, attaching.At, cancellation).ConfigureAwait(false) is not { } isStored || (!isStored && isSecond))
                throw;

            if (!isStored)
                await SendAsync(file, isSecond: true, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Returns true when the result has the file, false when it does not, null while that is unknown.</summary>
    private async Task<bool?> SettleAsync(PendingAttachment file, DateTimeOffset since, CancellationToken cancellation)
    {
        var result = await settle.LookUpAsync(NameOf(file), since, () => FindAsync(file, cancellation)).ConfigureAwait(false);
        if (result.Found is { } found)
            Settle(file, found.Id);
        else if (result.IsLost)
            ReturnToPending(file, "The result does not have it.");
        return result.Found is not null ? true : result.IsLost ? false : null;
    }

    private static string NameOf(PendingAttachment file) => string.Create(CultureInfo.InvariantCulture, $"{file.ResultId} {file.Record} {file.File}");

    private async Task<Attachment?> FindAsync(PendingAttachment file, CancellationToken cancellation)
    {
        var size = store.SizeOf(file.Copy);
        var attachments = await api.GetAttachmentsForTestAsync(file.TestId, cancellation).ConfigureAwait(false);
        return attachments.FirstOrDefault(attachment => IsSame(file, attachment, size) && !deliveryLog.Read(results => results.State.Files.Ids.Contains(attachment.Id)));
    }

    /// <summary>TestRail returns the result's id in <c>result_id</c> or <c>entity_id</c>, depending on its version.</summary>
    private static bool IsSame(PendingAttachment file, Attachment attachment, long size) =>
        (attachment.ResultId == file.ResultId || attachment.EntityId == file.ResultId.ToString(CultureInfo.InvariantCulture)) && attachment.Size == size;

    private void Settle(PendingAttachment file, string id)
    {
        deliveryLog.Write(new AttachmentSettled(file.Record, file.File, file.ResultId, id));
        lock (_gate)
            Attached++;
    }

    private void Fail(PendingAttachment file, string reason)
    {
        deliveryLog.Write(new AttachmentSettled(file.Record, file.File, file.ResultId, null, reason));
        lock (_gate)
            Failed.Add((file.Name, reason));
    }

    private void ReturnToPending(PendingAttachment file, string reason) => deliveryLog.Write(new AttachmentNotStored(file.Record, file.File, file.ResultId, reason));
}
