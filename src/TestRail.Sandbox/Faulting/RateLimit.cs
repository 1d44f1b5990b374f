namespace TestRail.Sandbox.Faulting;

/// <summary>So many API requests in any minute, of all users together: that is how TestRail Cloud counts. Safe for any thread.</summary>
internal sealed class RateLimit(int? perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _counted = new();

    /// <summary>Counts a request. One that is too many is not counted, and gets the answer to give: 429 and when to come back.</summary>
    public FaultRule? Refuse()
    {
        if (perMinute is not { } most)
            return null;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_counted.TryPeek(out var oldest) && oldest + Window <= now)
                _counted.Dequeue();
            if (_counted.Count >= most)
                return new FaultRule { Status = 429, RetryAfter = _counted.Peek() + Window - now };
            _counted.Enqueue(now);
            return null;
        }
    }
}
