namespace TestRail.Sandbox.Axosoft;

/// <summary>
/// The sandbox's Axosoft, at <c>/axosoft/</c>: what was stored, and how it answers. Its data is in memory. Members are safe to use while
/// requests are processed.
/// </summary>
public sealed class AxosoftState
{
    /// <summary>The client id of the API key.</summary>
    public const string ClientId = "sandbox-client";

    /// <summary>The client secret of the API key.</summary>
    public const string ClientSecret = "sandbox-client-secret";

    /// <summary>The login id of the user.</summary>
    public const string User = "ci";

    /// <summary>The password of <see cref="User"/>.</summary>
    public const string Password = "sandbox-password";

    /// <summary>A token that does not expire.</summary>
    public const string FixedToken = "sandbox-axosoft-token";

    private readonly object _lock = new();
    private readonly List<AxosoftItem> _items = [];
    private readonly HashSet<string> _tokens = [];
    private readonly Queue<AxosoftFailure> _failures = new(), _itemFailures = new();
    private long _lastId = 1000, _version;

    /// <summary>Whether the API is activated. Default: true.</summary>
    public bool IsActivated { get; set; } = true;

    /// <summary>Whether defects can be created, as in old versions. Default: false.</summary>
    public bool TakesDefects { get; set; }

    /// <summary>Whether <c>search_string</c> is ignored, so that a search returns every item. Default: false.</summary>
    public bool IgnoresSearch { get; set; }

    /// <summary>The most calls in a second. Default: 25.</summary>
    public int CallsPerSecond { get; set; } = 25;

    /// <summary>The most calls in a day. Default: 1,000.</summary>
    public int CallsPerDay { get; set; } = 1000;

    /// <summary>The fields that a new item needs besides name and project, such as <c>priority</c> or <c>custom_1</c>. Default: none.</summary>
    public IReadOnlyList<string> RequiredFields { get; set; } = [];

    /// <summary>How long each call takes. Default: no longer than needed.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The number of calls that were answered, tokens included and rejected ones excluded.</summary>
    public int Calls { get; private set; }

    /// <summary>The number of tokens that were given.</summary>
    public int TokensGiven { get; private set; }

    /// <summary>All items, oldest first.</summary>
    public IReadOnlyList<AxosoftItem> Items
    {
        get
        {
            lock (_lock)
                return [.. _items];
        }
    }

    /// <summary>Makes every token invalid that was given for a password.</summary>
    public void ExpireTokens()
    {
        lock (_lock)
            _tokens.Clear();
    }

    /// <summary>Lets the next call fail that needs a token.</summary>
    /// <param name="failure">The reply.</param>
    public void FailNext(AxosoftFailure failure)
    {
        lock (_lock)
            _failures.Enqueue(failure);
    }

    /// <summary>Lets the next requests for a new item fail.</summary>
    /// <param name="failure">The reply.</param>
    /// <param name="times">The number of requests.</param>
    public void FailNewItems(AxosoftFailure failure, int times)
    {
        lock (_lock)
        {
            for (var i = 0; i < times; i++)
                _itemFailures.Enqueue(failure);
        }
    }

    internal AxosoftFailure? TakeFailure(bool isNewItem)
    {
        lock (_lock)
            return isNewItem && _itemFailures.TryDequeue(out var ofItem) ? ofItem : _failures.TryDequeue(out var failure) ? failure : null;
    }

    internal void CountCall()
    {
        lock (_lock)
            Calls++;
    }

    internal string GiveToken()
    {
        lock (_lock)
        {
            var token = Guid.NewGuid().ToString("N");
            _tokens.Add(token);
            TokensGiven++;
            return token;
        }
    }

    internal bool IsValid(string? token)
    {
        lock (_lock)
            return token is not null && (token == FixedToken || _tokens.Contains(token));
    }

    /// <summary>Changes with each change of an item.</summary>
    internal long Version
    {
        get
        {
            lock (_lock)
                return _version;
        }
    }

    internal AxosoftItem? Find(long id)
    {
        lock (_lock)
            return _items.Find(item => item.Id == id);
    }

    internal AxosoftItem? Find(string type, long id) => Items.FirstOrDefault(item => item.Id == id && item.Type == type);

    internal long NextId() => Interlocked.Increment(ref _lastId);

    internal void Add(AxosoftItem item)
    {
        lock (_lock)
        {
            _items.Add(item);
            _version++;
        }
    }

    internal void Replace(AxosoftItem item, Func<AxosoftItem, AxosoftItem> change)
    {
        lock (_lock)
        {
            var at = _items.FindIndex(other => other.Id == item.Id);
            if (at >= 0)
                _items[at] = change(_items[at]);
            _version++;
        }
    }

    internal void Remove(AxosoftItem item)
    {
        lock (_lock)
        {
            _items.RemoveAll(other => other.Id == item.Id);
            _version++;
        }
    }
}
