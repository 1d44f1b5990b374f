using System.Runtime.CompilerServices;

namespace TestRail.Client;

/// <summary>A list in an update: left alone, cleared with null, or replaced as a whole.</summary>
/// <remarks><c>new UpdateRun { CaseIds = [1, 2] }</c> replaces; a list that was read is spread: <c>CaseIds = [.. ids]</c>.</remarks>
/// <typeparam name="T">The type of an element.</typeparam>
[CollectionBuilder(typeof(OptionalLists), nameof(OptionalLists.Of))]
public readonly record struct OptionalList<T>
{
    /// <summary>Makes a list that is sent, even where it is null.</summary>
    /// <param name="value">The whole new list; null clears.</param>
    public OptionalList(IReadOnlyList<T>? value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>Whether the list is sent at all.</summary>
    public bool HasValue { get; }

    /// <summary>The list to send; null where none is sent.</summary>
    public IReadOnlyList<T>? Value { get; }

    /// <summary>Makes a list that is sent, even where it is null.</summary>
    /// <param name="value">The whole new list; null clears.</param>
    public static implicit operator OptionalList<T>(T[]? value) => new(value);

    /// <summary>Lists the elements.</summary>
    public IEnumerator<T> GetEnumerator() => (Value ?? []).GetEnumerator();
}
