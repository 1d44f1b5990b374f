using System.Text.Json.Nodes;
using TestRail.Client.Fields;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class FieldValueTests
{
    private const string Items = "1, Linux\n2, Mac, Apple's\n\n 10 , Windows \nno number";

    [TestCase(FieldType.Integer, "7", "7")]
    [TestCase(FieldType.Integer, "-7", "-7")]
    [TestCase(FieldType.Integer, "7.5", null)]
    [TestCase(FieldType.Integer, "", null)]
    [TestCase(FieldType.User, "3", "3")]
    [TestCase(FieldType.Milestone, "four", null)]
    [TestCase(FieldType.Checkbox, "True", "true")]
    [TestCase(FieldType.Checkbox, "yes", "true")]
    [TestCase(FieldType.Checkbox, "1", "true")]
    [TestCase(FieldType.Checkbox, "no", "false")]
    [TestCase(FieldType.Checkbox, "0", "false")]
    [TestCase(FieldType.Checkbox, "maybe", null)]
    [TestCase(FieldType.Url, "https://acme.com/a?b", "\"https://acme.com/a?b\"")]
    [TestCase(FieldType.Url, "acme.com", null)]
    [TestCase(FieldType.Url, "/shop/report", null)]
    [TestCase(FieldType.Dropdown, "linux", "1")]
    [TestCase(FieldType.Dropdown, "Mac, Apple's", "2")]
    [TestCase(FieldType.Dropdown, "10", "10")]
    [TestCase(FieldType.Dropdown, "3", null)]
    [TestCase(FieldType.Dropdown, "Amiga", null)]
    [TestCase(FieldType.MultiSelect, "Windows, 1", "[10,1]")]
    [TestCase(FieldType.MultiSelect, "Windows, Amiga", null)]
    [TestCase(FieldType.MultiSelect, "", null)]
    [TestCase(FieldType.Steps, "1. Do", null)]
    [TestCase(FieldType.StepResults, "1. Done", null)]
    [TestCase(FieldType.Text, "any\ntext", "\"any\\ntext\"")]
    [TestCase(FieldType.Date, "3/1/2026", "\"3/1/2026\"")]
    [TestCase((FieldType)99, "what", "\"what\"")]
    public void A_value_is_sent_as_its_field_takes_it_or_not_at_all(FieldType type, string text, string? json)
    {
        var field = new FieldValue(type, Items);
        Assert.That(field.TryParse(text, out var value), Is.EqualTo(json is not null));
        Assert.That(value?.ToJsonString(), Is.EqualTo(json is null ? null : JsonNode.Parse(json)!.ToJsonString()));
    }

    [TestCase(250, true)]
    [TestCase(251, false)]
    public void A_string_has_at_most_250_characters(int length, bool isTaken) =>
        Assert.That(new FieldValue(FieldType.String, null).TryParse(new string('x', length), out _), Is.EqualTo(isTaken));

    [TestCase("text", "text")]
    [TestCase(7L, "7")]
    [TestCase(true, "true")]
    [TestCase(new object[] { "Linux", 10L, false }, "Linux,10,false")]
    public void What_the_configuration_holds_is_read_as_a_test_would_write_it(object value, string text) => Assert.That(FieldValue.Text(value), Is.EqualTo(text));

    [Test]
    [SetCulture("de-DE")]
    public void Numbers_are_written_the_same_everywhere() => Assert.That(FieldValue.Text(1.5m), Is.EqualTo("1.5"));

    [Test]
    public void What_is_expected_names_the_choices()
    {
        Assert.That(new FieldValue(FieldType.Dropdown, Items).Expectation, Is.EqualTo("one of Linux, Mac, Apple's, Windows"));
        Assert.That(Enum.GetValues<FieldType>().Select(type => new FieldValue(type, Items).Expectation), Is.All.Not.Empty);
    }
}
