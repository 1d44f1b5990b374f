namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>Looks at what each garbage collection left.</summary>
internal sealed class HeapWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    private readonly Timer _timer;
    private long _peak;

    public HeapWatch() => _timer = new Timer(_ => Look(), null, Interval, Interval);

    /// <summary>The largest heap after a collection, in bytes.</summary>
    public long Peak
    {
        get
        {
            Look();
            return Interlocked.Read(ref _peak);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var size = GC.GetGCMemoryInfo(GCKind.Any) is { Index: > 0 } last ? last.HeapSizeBytes : 0;
        if (size > Interlocked.Read(ref _peak))
            Interlocked.Exchange(ref _peak, size);
    }
}
