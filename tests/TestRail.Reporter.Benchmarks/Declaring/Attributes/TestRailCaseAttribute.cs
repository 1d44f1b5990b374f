namespace TestRail.Reporter.Benchmarks.Declaring.Attributes;

/// <summary>Stands for the attribute of that name in every adapter. Only its name and signature are in metadata.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailCaseAttribute(int id) : Attribute
{
    public int Id => id;
}
