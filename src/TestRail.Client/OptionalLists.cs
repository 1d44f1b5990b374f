namespace TestRail.Client;

/// <summary>Makes an <see cref="OptionalList{T}"/> of a collection expression.</summary>
public static class OptionalLists
{
    /// <summary>Makes a list that is sent; the compiler calls it for <c>CaseIds = [1, 2]</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <typeparam name="T">The type of an element.</typeparam>
    public static OptionalList<T> Of<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
