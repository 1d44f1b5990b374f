using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Reports the test's result to a TestRail case. Repeat the attribute for a test that covers several cases.
/// To run the tests of a case: <c>dotnet test --filter TestRailCase=C123</c>.
/// If a test has several ids, MSTest's filter sees only the first.
/// </summary>
/// <param name="id">The number in the case's <c>C123</c>.</param>
/// <example>
/// <code>
/// [TestMethod, TestRailCase(123)]
/// public void Total_includes_VAT() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailCaseAttribute(int id) : TestPropertyAttribute(TraitKeys.Case, TraitValues.Case(id));
