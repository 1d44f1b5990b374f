namespace TestRail.Reporter.Engine.Matching;

/// <summary>The relevant attributes of a method, class or assembly.</summary>
/// <param name="Traits">The traits from the attributes.</param>
/// <param name="IsTest">True when an attribute marks the method as a test.</param>
internal sealed record DeclaredAttributes(IReadOnlyList<DeclaredTrait> Traits, bool IsTest)
{
    /// <summary>No relevant attributes.</summary>
    public static readonly DeclaredAttributes None = new([], false);
}
