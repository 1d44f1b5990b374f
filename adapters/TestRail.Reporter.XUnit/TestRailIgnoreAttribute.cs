using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Keeps a test, or a whole class, out of TestRail. It still runs.</summary>
/// <param name="reason">Why, for the reader of the code; default <c>true</c>, which says no more than the attribute itself.</param>
/// <example>
/// <code>
/// [Fact, TestRailIgnore("checks our own test data")]
/// public void Every_product_has_a_price() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class TestRailIgnoreAttribute(string reason = "true") : TestRailTraitAttribute(TraitKeys.Ignore, reason);
