using System.Collections;

namespace TestRail.Client.Values;

/// <summary>One page of a list. A list that TestRail does not page is a single page.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class Page<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <summary>The number of items before this page.</summary>
    public int Offset { get; init; }

    /// <summary>The page size; null if TestRail does not page the list.</summary>
    public int? Limit { get; init; }

    /// <summary>The address of the next page, such as <c>/api/v2/get_cases/1&amp;limit=250&amp;offset=250</c>; null on the last page.</summary>
    public string? Next { get; init; }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
