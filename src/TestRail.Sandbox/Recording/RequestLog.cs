namespace TestRail.Sandbox.Recording;

/// <summary>
/// Every API request since the server started or the log was cleared, in the order of arrival; the oldest go when their bodies come to more than
/// 64 million characters. A request is in it before its answer leaves, and its status is known to the log before it is known to the client.
/// Safe for any thread.
/// </summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly Queue<LoggedRequest> _requests = [];
    private readonly long _mostText;
    private long _text;
    private int _arrived;

    internal RequestLog(long mostText = 64_000_000) => _mostText = mostText;

    /// <summary>The requests so far; the list does not change any more.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests.Select(logged => logged.Request)];
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
