using System.Diagnostics.CodeAnalysis;

namespace TestRail.Client.Values;

/// <summary>Copies the lists that records receive.</summary>
internal static class ValueLists
{
    /// <summary>A copy that is equal to every list with equal items.</summary>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Of<T>(IReadOnlyList<T>? items) => items is null or ValueList<T> ? items : new ValueList<T>([.. items]);

    /// <summary>The list of a filter: an empty one does not filter, like none.</summary>
    public static IReadOnlyList<T>? OfFilter<T>(IReadOnlyList<T>? items) => items is { Count: > 0 } ? Of(items) : null;
}
