namespace TestRail.Reporter.Delivery;

/// <summary>The files of one record, and the stored results that they belong to.</summary>
/// <param name="record">The record's number.</param>
/// <param name="names">The copies' names beside the journal; null where the file could not be copied.</param>
internal sealed class AttachmentsOfRecord(int record, IReadOnlyList<string?> names)
{
    private readonly HashSet<(int File, long ResultId)> _settled = [];

    public int Record => record;

    /// <summary>Results at the server that sum up this record; one for each of its cases.</summary>
    public List<long> ResultIds { get; } = [];

    /// <summary>What is still to be uploaded, and to which result.</summary>
    public IEnumerable<(int File, string Name, long ResultId)> Pending() =>
        from result in ResultIds
        from file in Enumerable.Range(0, names.Count)
        where names[file] is not null && !_settled.Contains((file, result))
        select (file, names[file]!, result);

    /// <summary>That file is at that result, or never will be.</summary>
    public void Settle(int file, long resultId) => _settled.Add((file, resultId));
}
