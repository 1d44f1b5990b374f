namespace TestRail.Reporter.Contracts.Results;

/// <summary>A trait, property or category that a framework attached to a test.</summary>
internal readonly record struct Trait(string Key, string Value)
{
    /// <summary>Returns a trait with changed texts.</summary>
    /// <param name="change">Returns the new text.</param>
    public Trait WithTexts(Func<string, string> change) => new(change(Key), change(Value));
}
