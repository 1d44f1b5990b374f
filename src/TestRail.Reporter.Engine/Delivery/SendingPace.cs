namespace TestRail.Reporter.Engine.Delivery;

/// <summary>
/// How many results a batch contains and how many batches are sent at a time. TestRail takes milliseconds for each result, so several
/// batches at a time are faster than large ones. The first batches are small and show how long a result takes; later ones are as large as
/// it takes to keep all requests busy. A request that times out, and requests that delay each other, reduce their number.
/// </summary>
/// <param name="batchSize">The number of results of a batch; null adapts it to the server.</param>
/// <param name="concurrency">The number of batches at a time; null adapts it to the server.</param>
internal sealed class SendingPace(int? batchSize, int? concurrency)
{
    /// <summary>As many as TestRail's own command line client sends. More would slow down other users.</summary>
    private const int MostRequests = 20;

    /// <summary>Smaller batches would be limited by the latency, and cost requests that TestRail Cloud counts.</summary>
    private const int SmallestBatch = 50;

    private const int LargestFirstBatch = 125, LargestBatch = 1000;

    /// <summary>Proxies may reject larger requests.</summary>
    private const int MaxBytes = 1_000_000;

    /// <summary>A request that takes longer may time out when the server is busy.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(3);

    /// <summary>Shorter requests would only increase their number.</summary>
    private static readonly TimeSpan ShortestRequest = TimeSpan.FromSeconds(0.5);

    private readonly object _gate = new();
    private int _requests = concurrency ?? MostRequests;
    private int _remaining;
    private int _size, _leftInRound;
    private TimeSpan? _each, _leastEach;

    /// <summary>The number of batches that may be on their way at a time.</summary>
    public int Requests
    {
        get
        {
            lock (_gate)
                return _requests;
        }
    }

    /// <summary>The number of results of the next batch.</summary>
    public int Results
    {
        get
        {
            lock (_gate)
                return batchSize ?? SizeInRound();
        }
    }

    /// <summary>The approximate maximum size of a request in bytes. Default: 1,000,000.</summary>
    public int Bytes { get; private set; } = MaxBytes;

    /// <summary>Announces results that are to be sent.</summary>
    public void Expect(int results)
    {
        lock (_gate)
            (_remaining, _leftInRound) = (results, 0);
    }

    /// <summary>Notes that a batch was cut from the results.</summary>
    public void Take(int results)
    {
        lock (_gate)
        {
            _remaining = Math.Max(0, _remaining - results);
            _leftInRound--;
        }
    }

    /// <summary>Notes how long TestRail took to store a batch.</summary>
    public void Note(int results, TimeSpan took)
    {
        lock (_gate)
        {
            if (_each is null)
                _leftInRound = 0;
            var each = took / results;
            _each = _each is { } earlier ? (earlier + each) / 2 : each;
            _leastEach = _leastEach is { } least && least < each ? least : each;
            // Requests that wait for each other take longer for each result. Fewer of them then deliver as much.
            if (concurrency is null && took > ShortestRequest && each > 4 * _leastEach)
                _requests = Math.Max(2, _requests - 1);
        }
    }

    /// <summary>Limits batches to half the size of one that was too large or timed out.</summary>
    public void Shrink(int bytes)
    {
        lock (_gate)
            Bytes = Math.Min(Bytes, Math.Max(1, bytes / 2));
    }

    /// <summary>Halves the number of requests at a time after TestRail did not answer one.</summary>
    public void SlowDown()
    {
        lock (_gate)
            _requests = concurrency ?? Math.Max(1, _requests / 2);
    }

    /// <summary>The batches of a round have one size, so that the requests end at about the same time.</summary>
    private int SizeInRound()
    {
        if (_leftInRound <= 0)
            (_size, _leftInRound) = (AdaptedSize((_remaining + _requests - 1) / _requests), _requests);
        return _size;
    }

    /// <param name="share">The number of results of a batch if each request gets one more.</param>
    private int AdaptedSize(int share)
    {
        if (_each is not { } each)
            return Math.Clamp(share, SmallestBatch, LargestFirstBatch);
        if (each <= TimeSpan.Zero)
            return LargestBatch;

        var duration = TimeSpan.FromTicks(Math.Clamp((share * each).Ticks, ShortestRequest.Ticks, LongestRequest.Ticks));
        return (int)Math.Clamp(duration / each, SmallestBatch, LargestBatch);
    }
}
