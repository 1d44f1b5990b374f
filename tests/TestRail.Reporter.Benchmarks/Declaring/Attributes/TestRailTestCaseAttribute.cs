namespace TestRail.Reporter.Benchmarks.Declaring.Attributes;

/// <summary>Stands for the NUnit adapter's data row with a case id.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailTestCaseAttribute(int id, params object?[]? arguments) : Attribute
{
    public int Id => id;

    public object?[]? Arguments => arguments;
}
