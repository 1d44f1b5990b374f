using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Faulting;

/// <summary>Limits API requests per minute, for all users together as TestRail Cloud does. Thread-safe.</summary>
internal sealed class RateLimit(int? perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _counted = new();

    /// <summary>Counts a request. A request above the limit is not counted and gets the returned reply: 429 with <c>Retry-After</c>.</summary>
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
