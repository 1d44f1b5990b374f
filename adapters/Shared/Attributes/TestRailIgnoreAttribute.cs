using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Excludes a test, or all tests of a class, from TestRail. The tests still run.</summary>
/// <param name="reason">The reason, for readers of the code. The default <c>true</c> gives none.</param>
/// <example>
/// <code>
/// [TestRailIgnore("checks our own test data")]
/// public void Every_product_has_a_price() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class TestRailIgnoreAttribute(string reason = "true") : TraitBase(TraitKeys.Ignore, reason);
