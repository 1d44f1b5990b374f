using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Excludes a test or a class from reporting. The tests still run.</summary>
/// <param name="reason">The reason, for readers of the code. Default: <c>true</c>.</param>
/// <example>
/// <code>
/// [TestMethod, TestRailIgnore("checks our own test data")]
/// public void Every_product_has_a_price() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class TestRailIgnoreAttribute(string reason = "true") : TestPropertyAttribute(TraitKeys.Ignore, reason);
