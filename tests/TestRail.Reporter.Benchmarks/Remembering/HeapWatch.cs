namespace TestRail.Reporter.Benchmarks.Remembering;

/// <summary>Collects garbage repeatedly and keeps the largest remaining heap. The measured code runs slower meanwhile.</summary>
internal sealed class HeapWatch : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _isOver;
    private long _peak;

    public HeapWatch()
    {
        _thread = new Thread(Watch) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The largest heap after a collection, in bytes.</summary>
    public long Peak => Interlocked.Read(ref _peak);

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Watch()
    {
        while (!_isOver)
        {
            Interlocked.Exchange(ref _peak, Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true)));
            Thread.Sleep(10);
        }
    }
}
