namespace TestRail.Sandbox.Recording;

/// <summary>
/// All API requests since the server started or the log was cleared, in the order of arrival. The oldest are dropped when the bodies exceed 64 million
/// characters in total. A request is logged before its reply is sent, and its status is logged before the client receives it.
/// Thread-safe.
/// </summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly Queue<LoggedRequest> _requests = [];
    private readonly long _mostText;
    private long _text;
    private int _arrived;

    internal RequestLog(long mostText = 64_000_000) => _mostText = mostText;

    /// <summary>A snapshot of the requests.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests.Select(logged => logged.Request)];
        }
    }

    /// <summary>The number of requests.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _requests.Count;
        }
    }

    /// <summary>A snapshot of the requests for one API method.</summary>
    /// <param name="method">The method's name, such as <c>add_run</c>.</param>
    public IReadOnlyList<RecordedRequest> Of(string method) => [.. All.Where(request => request.Method == method)];

    /// <summary>Removes all requests. Their numbers are not reused.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _text = 0;
        }
    }

    internal LoggedRequest Begin(RecordedRequest request)
    {
        lock (_gate)
        {
            var logged = new LoggedRequest(request with { Number = ++_arrived });
            _requests.Enqueue(logged);
            _text += request.Body.Length;
            while (_text > _mostText && _requests.Count > 1)
                _text -= _requests.Dequeue().Request.Body.Length;
            return logged;
        }
    }

    internal void Finish(LoggedRequest logged, int status)
    {
        lock (_gate)
            logged.Request = logged.Request with { Status = status };
    }
}
