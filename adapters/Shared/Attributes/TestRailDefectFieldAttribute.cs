using TestRail.Reporter.Contracts;

namespace TestRail.Reporter;

/// <summary>
/// Sets a field of the defect that is pushed if the test fails. It outranks the configured value. Repeat the attribute for several fields.
/// </summary>
/// <param name="name">The field's name, such as <c>severity</c> or <c>custom_12</c>.</param>
/// <param name="value">The value: a name, an id or a text.</param>
/// <example>
/// <code>
/// [TestRailCase(123), TestRailDefectField("severity", "High")]
/// public void Pays_by_card() { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TestRailDefectFieldAttribute(string name, string value) : TraitBase(TraitKeys.DefectField, TraitValues.DefectField(name, value));
