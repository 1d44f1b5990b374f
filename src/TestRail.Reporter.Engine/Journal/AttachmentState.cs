namespace TestRail.Reporter.Engine.Journal;

/// <summary>The files that tests attached, and how far they came: a fold over the entries of a journal that speak of files.</summary>
internal sealed class AttachmentState
{
    private readonly Dictionary<int, RecordAttachments> _records = [];

    /// <summary>The ids at the server of the files that arrived.</summary>
    public HashSet<string> Ids { get; } = [];

    /// <summary>Files that could not be read when their test ended.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>What is still to be uploaded. Results that are not stored yet have no place for files.</summary>
    public IEnumerable<PendingAttachment> Pending() => _records.Values.SelectMany(files => files.Pending().ToList());

    /// <summary>True when one of the records has files.</summary>
    public bool AreOf(IEnumerable<int> records) => records.Any(_records.ContainsKey);

    public void Add(ResultRecorded recorded)
    {
        if (recorded.Files is not { Count: > 0 } copies)
            return;

        _records[recorded.Number] = new RecordAttachments(recorded.Number, copies);
        Lost.AddRange(recorded.Result.Attachments.Where((_, index) => index >= copies.Count || copies[index] is null).Select(file => file.Path));
    }

    /// <summary>Notes a stored result that sums up a record.</summary>
    public void Place(int record, long result, long test, long run)
    {
        if (_records.TryGetValue(record, out var files))
            files.Results.Add((result, test, run));
    }

    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case AttachmentSent attaching:
                _records.GetValueOrDefault(attaching.Record)?.Apply(attaching);
                break;
            case AttachmentNotStored returned:
                _records.GetValueOrDefault(returned.Record)?.Apply(returned);
                break;
            case AttachmentSettled attached when _records.TryGetValue(attached.Record, out var files):
                files.Apply(attached);
                if (attached.AttachmentId is { } id)
                    Ids.Add(id);
                break;
        }
    }

    /// <summary>Forgets what a person gave up.</summary>
    public void Clear() => _records.Clear();
}
