using System.Collections;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>A list that throws when it is enumerated.</summary>
internal sealed class Unreadable : IReadOnlyList<string?>
{
    public int Count => 1;

    public string? this[int index] => throw new InvalidOperationException();

    public IEnumerator<string?> GetEnumerator() => throw new InvalidOperationException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
