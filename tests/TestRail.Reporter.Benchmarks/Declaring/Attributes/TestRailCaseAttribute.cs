namespace TestRail.Reporter.Benchmarks.Declaring.Attributes;

/// <summary>What all adapters' attributes of this name are in metadata, which has a name and a signature only.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailCaseAttribute(int id) : Attribute
{
    public int Id => id;
}
