using System.Collections;

namespace TestRail.Client;

/// <summary>One page of a list. Lists that this version of TestRail does not page come as a single page.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    /// <summary>How many items TestRail skipped before this page.</summary>
    public int Offset { get; init; }

    /// <summary>How many items TestRail puts on a page at most; null where it does not page.</summary>
    public int? Limit { get; init; }

    /// <summary>TestRail's address of the next page, <c>/api/v2/get_cases/1&amp;limit=250&amp;offset=250</c>; null on the last.</summary>
    public string? Next { get; init; }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
