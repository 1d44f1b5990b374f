using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The fields of the plugin's configuration, line by line of the vendor's page.</summary>
internal sealed class DefectFieldConfigurationTests : DefectConfigurationFixture
{
    [Test]
    public void Every_section_of_the_page_is_read()
    {
        var read = Read(PluginFile.Complete);

        Assert.Multiple(() =>
        {
            Assert.That((read.Connection.Address.AbsoluteUri, read.Connection.User, read.Connection.ClientId), Is.EqualTo(("https://acme.axosoft.com/", "ci", "c1")));
            Assert.That((read.Connection.Password!.Reveal(), read.Connection.ClientSecret!.Reveal()), Is.EqualTo(("p4ssw0rd-1", "s3cr3t-client")));
            Assert.That(read.PushFields.Select(field => field.Name), Is.EqualTo(new[] { "name", "project", "workflow_step", "description", "priority", "custom_1", "custom_2" }));
            Assert.That(read.HoverFields.Select(field => field.Label), Is.EqualTo(new[] { "Workflow Step", "Root cause" }));
            Assert.That(read.TakesAttachments, Is.True);
            Assert.That(read.Values, Is.EquivalentTo(new Dictionary<string, string> { ["project"] = "Web shop", ["workflow_step"] = "Bug" }));
        });
    }

    [Test]
    public void Options_of_a_field_are_read()
    {
        var fields = Read(PluginFile.Complete).PushFields.ToDictionary(field => field.Name);

        Assert.Multiple(() =>
        {
            Assert.That((fields["description"].Label, fields["description"].IsFullSize, fields["description"].IsRequired, fields["description"].IsRemembered), Is.EqualTo(("Detailed Description", false, true, false)));
            Assert.That((fields["custom_1"].Label, fields["custom_1"].Type, fields["custom_1"].IsRemembered, fields["custom_1"].IsRequired), Is.EqualTo(("Root cause", (DefectFieldType?)DefectFieldType.Dropdown, true, false)));
            Assert.That((fields["name"].IsRequired, fields["project"].IsRequired, fields["workflow_step"].IsRequired, fields["priority"].IsRequired), Is.EqualTo((true, true, true, false)));
        });
    }

    [TestCase("bool", DefectFieldType.Bool)]
    [TestCase("date", DefectFieldType.Date)]
    [TestCase("dropdown", DefectFieldType.Dropdown)]
    [TestCase("multiselect", DefectFieldType.Multiselect)]
    [TestCase("string", DefectFieldType.String)]
    [TestCase("Text", DefectFieldType.Text)]
    public void Each_type_of_a_custom_field_is_read(string word, DefectFieldType expected) =>
        Assert.That(Read(PluginFile.Connection + $"[push.fields]\ncustom_12=on\n[field.settings.custom_12]\nlabel=L\ntype={word}").PushFields[^1].Type, Is.EqualTo(expected));

    [Test]
    public void Fields_have_the_order_of_the_file_and_always_on_fields_may_be_placed()
    {
        var read = Read(PluginFile.Connection + "[push.fields]\npriority=on\nworkflow_step=on\nproject=on\nname=on\nattachments=off");

        Assert.That((string.Join(' ', read.PushFields.Select(field => field.Name)), read.TakesAttachments), Is.EqualTo(("priority workflow_step project name", false)));
    }

    [Test]
    public void Without_lists_the_fields_of_the_plugin_are_on()
    {
        var read = Read(PluginFile.Connection);

        Assert.That(read.PushFields.Select(field => field.Name), Is.EqualTo(new[] { "name", "project", "workflow_step", "release", "priority", "assigned_to", "description" }));
        Assert.That(read.HoverFields.Select(field => field.Name), Is.EqualTo(new[] { "project", "workflow_step", "release", "priority", "assigned_to", "description" }));
    }

    [Test]
    public void Options_of_a_shown_field_are_its_own()
    {
        var read = Read(PluginFile.Connection + "[push.fields]\npriority=on\n[hover.fields]\npriority=on\ncustom_1=on\n[hover.field.priority]\nlabel=Urgency\nsize=full\n[hover.field.custom_1]\nlabel=Cause\ntype=string");

        Assert.That(read.HoverFields.Select(field => (field.Name, field.Label, field.IsFullSize, field.Type)), Is.EqualTo(new (string, string, bool, DefectFieldType?)[] { ("priority", "Urgency", true, null), ("custom_1", "Cause", false, DefectFieldType.String) }));
        Assert.That(read.PushFields.Single(field => field.Name == "priority").Label, Is.EqualTo("Priority"));
    }
}
