namespace TestRail.Reporter.Tests.Defects;

/// <summary>Wrong lines in the plugin's configuration.</summary>
internal sealed class DefectConfigurationProblemTests : DefectConfigurationFixture
{
    private static readonly TestCaseData[] Wrong =
    [
        Problem("a field that is always on", "[push.fields]\nname=off", "axosoft.ini:8", "name", "cannot be switched off"),
        Problem("a project that is off", "[push.fields]\nproject=off", "project", "cannot be switched off"),
        Problem("a step that is off", "[push.fields]\nworkflow_step=off", "workflow_step", "cannot be switched off"),
        Problem("neither on nor off", "[push.fields]\npriority=maybe", "priority", "on or off"),
        Problem("an unknown field", "[push.fields]\npriorty=on", "priorty", "is not a field"),
        Problem("a custom field without label and type", "[push.fields]\ncustom_9=on", "custom_9 needs a label", "custom_9 needs a type"),
        Problem("a custom field that is only shown, without type", "[hover.fields]\ncustom_9=on\n[field.settings.custom_9]\nlabel=L", "custom_9 needs a type"),
        Problem("a size that does not exist", "[push.field.priority]\nsize=big", "compact or full"),
        Problem("a type that does not exist", "[field.settings.custom_1]\ntype=number", "bool, date, dropdown, multiselect, string, text"),
        Problem("a type of a standard field", "[push.field.priority]\ntype=text", "custom fields only"),
        Problem("a title that is optional", "[push.field.name]\nrequired=off", "cannot be off"),
        Problem("remember without a switch", "[push.field.priority]\nremember=sometimes", "on or off"),
        Problem("an unknown option", "[push.field.priority]\nlable=P", "lable", "label, size, remember, required and type"),
        Problem("options of attachments", "[push.field.attachments]\nlabel=Files", "attachments can be switched on and off"),
        Problem("attachments that are shown", "[hover.fields]\nattachments=on", "cannot be shown"),
        Problem("an unknown section", "[push.feilds]\nname=on", "[push.feilds]", "is not a section"),
        Problem("a section that is there twice", "[push.fields]\nname=on\n[push.fields]\npriority=on", "[push.fields] is there twice", "axosoft.ini:7", "axosoft.ini:9"),
        Problem("a key that is set twice", "[push.fields]\npriority=on\npriority=off", "priority is set twice"),
        Problem("a custom field in both spellings", "[push.fields]\ncustom_1=on\ncustomfield_1=on", "customfield_1 is set twice"),
        Problem("a key without a value", "[push.fields]\npriority", "axosoft.ini:8 is not a line of the form key=value"),
        Problem("a value of a field that is off", "[push.fields]\npriority=off\n[push.values]\npriority=High", "priority in [push.values]", "not a field that is on"),
        Problem("another tracker's fields", "[push.fields]\nsummary=on\nissuetype=on", "summary", "plugin of another tracker"),
        Problem("another tracker's options", "[push.field.issuetype]\nlabel=Type", "[push.field.issuetype]", "plugin of another tracker"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void A_wrong_line_is_named_with_its_place(string lines, string[] expected)
    {
        var result = Load(PluginFile.Connection + lines);

        Assert.That(result.Configuration, Is.Null);
        foreach (var part in expected)
            Assert.That(string.Join('\n', result.Problems), Does.Contain(part));
        Assert.That(string.Join('\n', result.Problems), Does.Not.Contain("p4ssw0rd-1").And.Not.Contain("s3cr3t-client"));
    }

    [Test]
    public void All_problems_are_named_at_once() =>
        Assert.That(Load("[connection]\naddress=acme\nuser=ci\nclient_id=c\n[push.fields]\nname=off\npriorty=on\n[push.field.release]\nsize=big").Problems, Has.Count.EqualTo(6));

    [Test]
    public void The_plugin_for_Axosoft_12_is_refused_in_a_sentence()
    {
        var result = Load("[connection]\naddress=https://acme.com/OnTime2012/\nuser=ci\npassword=p4ssw0rd-1");

        Assert.That(result.Problems.Single(), Does.Contain("12 and older").And.Contain("Axosoft_v17_REST").And.Not.Contain("p4ssw0rd-1"));
    }

    private static TestCaseData Problem(string name, string lines, params string[] expected) => new TestCaseData(lines, expected).SetArgDisplayNames(name);
}
