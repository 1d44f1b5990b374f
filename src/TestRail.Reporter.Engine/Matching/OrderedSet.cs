namespace TestRail.Reporter.Engine.Matching;

/// <summary>A set that keeps the order in which items were added.</summary>
internal sealed class OrderedSet<T>
{
    private readonly HashSet<T> _seen = [];
    private readonly List<T> _items = [];

    public IReadOnlyCollection<T> Items => _items;

    public void Add(T item)
    {
        if (_seen.Add(item))
            _items.Add(item);
    }
}
