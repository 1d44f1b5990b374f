namespace TestRail.Sandbox.Model;

/// <summary>
/// The order of an entry's runs in TestRail: by the first group's configuration, then by the second's. Each run's ids are already ordered by group.
/// </summary>
internal sealed class ConfigurationOrder : IComparer<long[]>
{
    public static readonly ConfigurationOrder Instance = new();

    public int Compare(long[]? x, long[]? y) => (x ?? []).AsSpan().SequenceCompareTo((y ?? []).AsSpan());
}
