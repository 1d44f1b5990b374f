namespace TestRail.Sandbox.Model;

/// <summary>
/// The order in which TestRail shows the runs of an entry: by the first group's configuration, then by the second's. Each run's ids stand in the
/// order of the groups already.
/// </summary>
internal sealed class ConfigurationOrder : IComparer<long[]>
{
    public static readonly ConfigurationOrder Instance = new();

    public int Compare(long[]? x, long[]? y) => (x ?? []).AsSpan().SequenceCompareTo((y ?? []).AsSpan());
}
