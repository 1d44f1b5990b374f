namespace TestRail.Reporter.Benchmarks.Declaring.Attributes;

/// <summary>What NUnit's data row with a case is in metadata.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailTestCaseAttribute(int id, params object?[]? arguments) : Attribute
{
    public int Id => id;

    public object?[]? Arguments => arguments;
}
