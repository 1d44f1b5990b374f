using TestRail.Sandbox.Plugin;

namespace TestRail.Sandbox.Tests.Plugin;

/// <summary>The configuration of TestRail's Axosoft plugin, as the vendor's page describes it.</summary>
internal sealed class PluginFileTests
{
    private string _file = null!;

    [SetUp]
    public void MakeFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void DeleteFile() => File.Delete(_file);

    [Test]
    public void Without_a_file_the_fields_are_TestRails_own()
    {
        var configuration = PluginFile.Read(null);

        Assert.That(Names(configuration.HoverFields), Is.EqualTo("project workflow_step release priority assigned_to description"));
        Assert.That(Names(configuration.PushFields), Is.EqualTo("name project workflow_step release priority assigned_to description attachments"));
    }

    [Test]
    public void Fields_are_in_the_order_of_the_file_and_off_is_off()
    {
        var configuration = Read("[push.fields]\nseverity=on\nproject=on\nattachments=ON\npriority=off\ndescription=on\n[hover.fields]\nworkflow_step=on\ndescription=on\nassigned_to=off\npriority=on\n");

        Assert.That(Names(configuration.PushFields), Is.EqualTo("name workflow_step severity project attachments description"), "those that are always on need not be listed");
        Assert.That(Names(configuration.HoverFields), Is.EqualTo("workflow_step description priority"));
    }

    [Test]
    public void Options_change_a_field_in_the_dialog_or_the_window()
    {
        var configuration = Read(
            """
            [push.fields]
            description=on
            priority=on
            [push.field.description]
            label=Detailed Description
            size=compact
            remember=on
            required=on
            [push.field.priority]
            remember=off
            [hover.field.description]
            label=Text
            """);

        var description = configuration.PushFields.Single(field => field.Name == "description");
        Assert.Multiple(() =>
        {
            Assert.That((description.Label, description.IsFull, description.IsRemembered, description.IsRequired), Is.EqualTo(("Detailed Description", false, true, true)));
            Assert.That(configuration.PushFields.Single(field => field.Name == "priority").IsRemembered, Is.False);
            Assert.That(configuration.PushFields.Single(field => field.Name == "project"), Has.Property("IsRemembered").True.And.Property("IsRequired").True);
        });
    }

    [TestCase("customfield_1", "field.settings.custom_1")]
    [TestCase("custom_1", "field.settings.customfield_1")]
    [TestCase("customfield_1", "hover.field.customfield_1")]
    public void A_custom_field_has_either_spelling(string name, string section)
    {
        var field = Read($"[hover.fields]\n{name}=on\n[{section}]\nlabel=Cause\ntype=dropdown\nsize=full").HoverFields.Single();

        Assert.That((field.Name, field.Label, field.Type, field.IsFull), Is.EqualTo(("custom_1", "Cause", PluginFieldType.Dropdown, true)));
    }

    [TestCase("[hover.fields]\ncustom_1=on", "[field.settings.custom_1] needs a label.")]
    [TestCase("[hover.fields]\ncustom_1=on\n[field.settings.custom_1]\nlabel=Cause", "[field.settings.custom_1] needs a type.")]
    [TestCase("[hover.fields]\ncustom_1=on\n[field.settings.custom_1]\nlabel=Cause\ntype=text", "custom_1 has the type dropdown in Axosoft, not text.")]
    [TestCase("[hover.fields]\ncustom_99=on", "custom_99 is not a field. Fields are name, project, ")]
    [TestCase("[hover.fields]\nprioritty=on", "prioritty is not a field.")]
    [TestCase("[hover.fields]\nattachments=on", "attachments is not a field of [hover.fields].")]
    [TestCase("[hover.fields]\nname=on", "name is not a field of [hover.fields].")]
    [TestCase("[push.fields]\nproject=off", "project is always on in [push.fields].")]
    [TestCase("[push.fields]\npriority=yes", "push.fields:priority is on or off, not 'yes'.")]
    [TestCase("[push.fields]\npriority=on\n[push.field.priority]\nsize=big", "priority: size is compact or full, not 'big'.")]
    [TestCase("[push.fields]\npriority=on\n[push.field.priority]\nremember=maybe", "priority: remember is on or off, not 'maybe'.")]
    [TestCase("[push.fields]\nattachments=on\n[push.field.attachments]\nlabel=Files", "attachments has no options.")]
    [TestCase("[push.fields]\npriority\n", "is not valid INI")]
    [TestCase("[push.fields]\npriority=on\npriority=off", "is not valid INI")]
    public void What_is_wrong_is_named_with_the_file(string text, string problem) =>
        Assert.That(() => Read(text), Throws.TypeOf<InvalidDataException>().With.Message.Contains(problem).And.Message.Contains(_file));

    [Test]
    public void A_file_that_is_far_too_large_is_not_read()
    {
        using (var stream = File.OpenWrite(_file))
            stream.SetLength((1 << 20) + 1);

        Assert.That(() => PluginFile.Read(_file), Throws.TypeOf<InvalidDataException>().With.Message.EndsWith("is larger than 1 MB."));
    }

    private static string Names(IEnumerable<PluginField> fields) => string.Join(' ', fields.Select(field => field.Name));

    private PluginConfiguration Read(string text)
    {
        File.WriteAllText(_file, text);
        return PluginFile.Read(_file);
    }
}
