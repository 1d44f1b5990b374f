namespace TestRail.Sandbox.Axosoft;

/// <summary>Counts the calls of the last second and of the day.</summary>
internal sealed class AxosoftQuota(AxosoftState state, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly Queue<DateTimeOffset> _recent = new();
    private DateTimeOffset _day;
    private int _today;

    /// <summary>Takes a call. Returns false if none is left.</summary>
    public bool Take()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_day.Date != now.Date)
                (_day, _today) = (now, 0);
            while (_recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
                _recent.Dequeue();
            if (_recent.Count >= state.CallsPerSecond || _today >= state.CallsPerDay)
                return false;

            _recent.Enqueue(now);
            _today++;
            return true;
        }
    }
}
