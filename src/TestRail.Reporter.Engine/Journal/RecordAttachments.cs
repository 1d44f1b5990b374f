namespace TestRail.Reporter.Engine.Journal;

/// <summary>The files of one record, and the stored results that they belong to.</summary>
/// <param name="record">The record's number.</param>
/// <param name="names">The copies' names beside the journal; null where the file could not be copied.</param>
internal sealed class RecordAttachments(int record, IReadOnlyList<string?> names)
{
    private readonly HashSet<(int File, long Result)> _settled = [];
    private readonly Dictionary<(int File, long Result), DateTimeOffset> _inDoubt = [];

    /// <summary>Results at the server that sum up this record, one for each of its cases, with their tests and runs.</summary>
    public List<(long Id, long Test, long Run)> Results { get; } = [];

    /// <summary>What is still to be uploaded, and to which result.</summary>
    public IEnumerable<PendingAttachment> Pending() =>
        from result in Results
        from file in Enumerable.Range(0, names.Count)
        where names[file] is not null && !_settled.Contains((file, result.Id))
        select new PendingAttachment(record, file, names[file]!, result.Id, result.Test)
        {
            Run = result.Run,
            InDoubtSince = _inDoubt.TryGetValue((file, result.Id), out var since) ? since : null,
        };

    public void Apply(AttachmentSent attaching) => _inDoubt[(attaching.File, attaching.ResultId)] = attaching.At;

    public void Apply(AttachmentNotStored returned) => _inDoubt.Remove((returned.File, returned.ResultId));

    public void Apply(AttachmentSettled attached) => _settled.Add((attached.File, attached.ResultId));
}
