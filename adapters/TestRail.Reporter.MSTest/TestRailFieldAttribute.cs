using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>Sets a custom field of the test's result in TestRail. Repeat the attribute for several fields.</summary>
/// <param name="name">The field's system name, with or without <c>custom_</c>.</param>
/// <param name="value">The value.</param>
/// <example>
/// <code>
/// [TestMethod, TestRailCase(123), TestRailField("environment", "staging")]
/// public void Pays_by_card() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailFieldAttribute(string name, string value) : TestPropertyAttribute(TraitKeys.Field, TraitValues.Field(name, value));
