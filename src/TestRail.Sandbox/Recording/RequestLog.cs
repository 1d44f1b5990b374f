namespace TestRail.Sandbox.Recording;

/// <summary>
/// Every API request since the server started or the log was cleared, in the order of arrival. A request is in it before its answer leaves, and
/// its status is known to the log before it is known to the client. Safe for any thread.
/// </summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private int _arrived;

    /// <summary>The requests so far; the list does not change any more.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>How many requests there are so far.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _requests.Count;
        }
    }

    /// <summary>The requests of one API method so far.</summary>
    /// <param name="method">The method's name: <c>add_run</c>.</param>
    public IReadOnlyList<RecordedRequest> Of(string method) => [.. All.Where(request => request.Method == method)];

    /// <summary>Forgets all requests. Their numbers are not given again.</summary>
    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    internal int Begin(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request with { Number = ++_arrived });
            return _arrived;
        }
    }

    internal void Finish(int number, int status)
    {
        lock (_gate)
        {
            var position = _requests.FindIndex(request => request.Number == number);
            if (position >= 0)
                _requests[position] = _requests[position] with { Status = status };
        }
    }
}
