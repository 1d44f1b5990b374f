using System.Runtime.CompilerServices;

namespace TestRail.Client;

/// <summary>A list in an update: unchanged, cleared with null, or replaced completely.</summary>
/// <remarks><c>new UpdateRun { CaseIds = [1, 2] }</c> replaces the list. Spread an existing list: <c>CaseIds = [.. ids]</c>.</remarks>
/// <typeparam name="T">The type of an element.</typeparam>
[CollectionBuilder(typeof(OptionalLists), nameof(OptionalLists.Of))]
public readonly record struct OptionalList<T>
{
    /// <summary>Creates a list that is sent, even if it is null.</summary>
    /// <param name="value">The complete new list; null clears it.</param>
    public OptionalList(IReadOnlyList<T>? value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether the list is sent.</summary>
    public bool HasValue { get; }

    /// <summary>The list to send; null if none is sent.</summary>
    public IReadOnlyList<T>? Value { get; }

    /// <summary>Creates a list that is sent, even if it is null.</summary>
    /// <param name="value">The complete new list; null clears it.</param>
    public static implicit operator OptionalList<T>(T[]? value) => new(value);

    /// <summary>Enumerates the elements.</summary>
    public IEnumerator<T> GetEnumerator() => (Value ?? []).GetEnumerator();
}
