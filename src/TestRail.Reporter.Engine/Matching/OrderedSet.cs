namespace TestRail.Reporter.Engine.Matching;

/// <summary>Keeps each item once, in the order of its first appearance.</summary>
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
