using System.Collections;

namespace Axosoft.Client.Values;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class Page<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <summary>The number of the page, from 1; null if Axosoft does not page the list.</summary>
    public int? Number { get; init; }

    /// <summary>The page size; null if Axosoft does not page the list.</summary>
    public int? Size { get; init; }

    /// <summary>The number of pages; null if Axosoft does not page the list.</summary>
    public int? TotalPages { get; init; }

    /// <summary>The number of items on all pages; null if Axosoft does not page the list.</summary>
    public int? TotalCount { get; init; }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
