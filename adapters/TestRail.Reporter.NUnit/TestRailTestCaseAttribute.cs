using NUnit.Framework;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>A data row that reports to its own TestRail case: NUnit's <c>[TestCase]</c> with the case id as first argument.</summary>
/// <example>
/// <code>
/// [TestRailTestCase(41, "GB", 20)]
/// [TestRailTestCase(42, "DE", 19)]
/// public void VAT_of(string country, int percent) { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class TestRailTestCaseAttribute : TestCaseAttribute
{
    /// <summary>Creates a data row.</summary>
    /// <param name="id">The number in the case's <c>C123</c>.</param>
    /// <param name="arguments">The arguments of the test method.</param>
    public TestRailTestCaseAttribute(int id, params object?[]? arguments) : base(arguments) =>
        Properties.Add(TraitKeys.Case, TraitValues.Case(id));
}
