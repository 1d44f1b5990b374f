using TestRail.Client.Values;


namespace TestRail.Reporter.Tests.Results;

internal sealed class FieldMapTests
{
    [Test]
    public async Task Configured_fields_go_into_every_result()
    {
        var map = await Known.FieldMapAsync(("custom_os", "Linux"), ("custom_tags", new object[] { "Slow", 2L }));
        var (one, other) = (new CustomFields(), new CustomFields());
        map.AddConfigured(one);
        map.AddConfigured(other);
        Assert.That(map.Problems, Is.Empty);
        Assert.That(one.Select(pair => (pair.Key, pair.Value.GetRawText())), Is.EquivalentTo(new[] { ("custom_os", "1"), ("custom_tags", "[1,2]") }));
        Assert.That(other.Keys, Is.EquivalentTo(one.Keys));
    }

    [Test]
    public async Task A_test_has_its_own_say_over_the_configuration()
    {
        var map = await Known.FieldMapAsync(("custom_os", "Linux"));
        var custom = new CustomFields();
        map.AddConfigured(custom);
        map.Add(custom, "os = Windows");
        Assert.That(custom.Select(pair => (pair.Key, pair.Value.GetRawText())), Is.EqualTo(new[] { ("custom_os", "2") }));
    }

    /// <summary>TestRail silently ignores a field key with different spelling or case.</summary>
    [TestCase("custom_BUILD=a=b")]
    [TestCase("build=a=b")]
    public async Task A_field_is_sent_under_its_own_name(string trait)
    {
        var map = await Known.FieldMapAsync();
        var custom = new CustomFields();
        map.Add(custom, trait);
        Assert.That(custom.Select(pair => (pair.Key, pair.Value.GetString())), Is.EqualTo(new[] { ("custom_Build", "a=b") }));
    }

    [TestCase("custom_old=1", "TR0305", "TestRail has no result field custom_old ([TestRailField] custom_old)")]
    [TestCase("colour=red", "TR0305", "It has \"custom_os\", \"custom_Build\", \"custom_tags\".")]
    [TestCase("os=Amiga", "TR0306", "The result field custom_os takes one of Linux, Windows, not \"Amiga\"")]
    [TestCase("os", "TR0307", "\"os\" is not of the form name=value")]
    [TestCase("=Linux", "TR0307", "\"=Linux\" is not of the form name=value")]
    public async Task What_cannot_be_sent_is_said_once(string trait, string code, string text)
    {
        var map = await Known.FieldMapAsync();
        var custom = new CustomFields();
        map.Add(custom, trait);
        map.Add(custom, trait);
        Assert.That(custom, Is.Empty);
        Assert.That(map.Problems.Single().Code, Is.EqualTo(code));
        Assert.That(map.Problems.Single().Text, Does.Contain(text));
    }

    [Test]
    public async Task A_wrong_field_of_the_configuration_names_its_option()
    {
        var map = await Known.FieldMapAsync(("custom_os", "Amiga"), ("custom_colour", "red"));
        Assert.That(map.Problems.Select(problem => problem.Text), Has.Some.Contains("(results.fields.custom_os)").And.Some.Contains("(results.fields.custom_colour)"));
    }
}
