namespace TestRail.Client;

/// <summary>Creates an <see cref="OptionalList{T}"/> from a collection expression.</summary>
public static class OptionalLists
{
    /// <summary>Creates a list that is sent. The compiler calls it for <c>CaseIds = [1, 2]</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <typeparam name="T">The type of an element.</typeparam>
    public static OptionalList<T> Of<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
