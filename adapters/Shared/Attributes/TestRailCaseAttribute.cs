using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Reports the result of a test to a TestRail case. Repeat the attribute for a test that covers several cases.
/// <c>dotnet test --filter TestRailCase=C123</c> runs the tests with this id. MSTest's filter sees only the first of several ids.
/// </summary>
/// <param name="id">The number in the case's <c>C123</c>.</param>
/// <example>
/// <code>
/// [TestRailCase(123)]
/// public void Total_includes_VAT() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailCaseAttribute(int id) : TraitBase(TraitKeys.Case, TraitValues.Case(id));
