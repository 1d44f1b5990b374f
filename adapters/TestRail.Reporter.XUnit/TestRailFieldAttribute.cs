using TestRail.Reporter.Abstractions;

namespace TestRail.Reporter;

/// <summary>Sets a custom field of the test's result in TestRail. Repeat it for several fields.</summary>
/// <param name="name">The field's system name, with or without <c>custom_</c>.</param>
/// <param name="value">The value; for a field with a list, the item's text.</param>
/// <example>
/// <code>
/// [Fact, TestRailCase(123), TestRailField("environment", "staging")]
/// public void Pays_by_card() { … }
/// </code>
/// </example>
/// <exception cref="ArgumentException">The name or the value is empty, or the name holds a <c>=</c>.</exception>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailFieldAttribute(string name, string value) : TestRailTraitAttribute(TraitKeys.Field, TraitValues.Field(name, value));
