namespace TestRail.Reporter.Engine.Matching;

/// <summary>What the attributes of a method, a class or an assembly say.</summary>
/// <param name="Traits">The traits that they give.</param>
/// <param name="IsTest">True when one of them makes a method a test.</param>
internal sealed record DeclaredAttributes(IReadOnlyList<DeclaredTrait> Traits, bool IsTest)
{
    /// <summary>No attribute that matters here.</summary>
    public static readonly DeclaredAttributes None = new([], false);
}
