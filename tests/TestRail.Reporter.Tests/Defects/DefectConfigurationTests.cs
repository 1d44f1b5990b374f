using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Tests.Configuration;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The configuration of TestRail's Axosoft plugin, line by line of the vendor's page.</summary>
internal sealed class DefectConfigurationTests
{
    private TemporaryFolder _folder = null!;
    private Dictionary<string, string> _environment = null!;

    [SetUp]
    public void Start() => (_folder, _environment) = (new TemporaryFolder(), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    [TearDown]
    public void Stop() => _folder.Dispose();

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

    [TestCase("address=ftp://acme.com", "https")]
    [TestCase("address=https://ci:p4ssw0rd-2@acme.com", "without user name")]
    [TestCase("address=http://acme.axosoft.com", "Plain http")]
    public void A_wrong_address_is_refused_without_its_secrets(string line, string expected)
    {
        var result = Load($"[connection]\n{line}\naccess_token=t0ken-12345");

        Assert.That(result.Problems.Single(), Does.Contain(expected).And.Not.Contain("p4ssw0rd-2"));
    }

    [Test]
    public void A_missing_key_is_named_with_its_variable() =>
        Assert.That(Load("[connection]\naddress=https://acme.axosoft.com\nuser=ci\npassword=p4ssw0rd-1\nclient_id=c").Problems.Single(), Does.Contain("client_secret").And.Contain("AXOSOFT_CLIENT_SECRET"));

    [Test]
    public void Secrets_come_from_the_environment()
    {
        _environment["AXOSOFT_PASSWORD"] = "from-the-environment";
        _environment["SHOP_SECRET"] = "s3cr3t-of-shop";
        _environment["axo_user"] = "ann";

        var read = Read("[connection]\naddress=https://acme.axosoft.com\nuser=%AXO_USER%\npassword=in-the-file\nclient_id=c\nclient_secret=${SHOP_SECRET}");

        Assert.That((read.Connection.User, read.Connection.Password!.Reveal(), read.Connection.ClientSecret!.Reveal()), Is.EqualTo(("ann", "from-the-environment", "s3cr3t-of-shop")));
    }

    [Test]
    public void A_variable_that_is_not_set_is_named() =>
        Assert.That(Load("[connection]\naddress=https://acme.axosoft.com\naccess_token=${AXO_TOKEN_OF_CI}").Problems.Single(), Does.Contain("AXO_TOKEN_OF_CI"));

    [Test]
    public void An_address_from_the_environment_cannot_be_changed_by_a_file()
    {
        _environment["AXOSOFT_ADDRESS"] = "https://acme.axosoft.com";

        Assert.That(Load("[connection]\naddress=https://evil.example.com\naccess_token=t0ken-12345").Problems, Has.Some.Contains("AXOSOFT_ADDRESS"));
    }

    [Test]
    public void Every_secret_is_known_even_if_the_file_has_problems()
    {
        var result = Load(PluginFile.Connection + "[push.fields]\nsummary=on");

        Assert.That(result.Secrets.Replace("p4ssw0rd-1 s3cr3t-client", "***"), Is.EqualTo("*** ***"));
    }

    [Test]
    public void The_projects_file_outranks_the_file_section_by_section()
    {
        _folder.Write("axosoft.ini", PluginFile.Complete);
        _folder.Write("project.ini", "[push.fields]\nrelease=on\n[push.values]\nproject=Payments");
        _folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini", "projectFile": "project.ini" } }""");

        var read = Loader().LoadDefects().Configuration!;

        Assert.Multiple(() =>
        {
            Assert.That(read.PushFields.Select(field => field.Name), Is.EqualTo(new[] { "name", "project", "workflow_step", "release" }));
            Assert.That(read.Values, Is.EquivalentTo(new Dictionary<string, string> { ["project"] = "Payments" }));
            Assert.That(read.HoverFields.Select(field => field.Name), Is.EqualTo(new[] { "workflow_step", "custom_1" }));
        });
    }

    [Test]
    public void The_sections_may_be_in_the_reporters_own_file()
    {
        _folder.Write("testrail.reporter.json", """
            {
              "connection": { "url": "https://acme.testrail.io", "user": "ci@acme.com", "apiKey": "s3cr3t-k3y" },
              "project": "Web shop",
              "defects": {
                "connection": { "address": "https://acme.axosoft.com", "access_token": "t0ken-12345" },
                "push.fields": { "priority": true, "custom_3": "on", "release": false },
                "field.settings.custom_3": { "label": "Reviewed", "type": "bool" }
              },
              "references": { "connection": { "address": "https://other.axosoft.com", "access_token": "t0ken-67890" }, "hover.fields": { "release": "on" } }
            }
            """);

        var loader = Loader();

        Assert.Multiple(() =>
        {
            Assert.That(loader.LoadDefects().Configuration!.PushFields.Select(field => field.Name), Is.EqualTo(new[] { "name", "project", "workflow_step", "priority", "custom_3" }));
            Assert.That(loader.LoadReferences().Configuration!.HoverFields.Select(field => field.Name), Is.EqualTo(new[] { "release" }));
            Assert.That(ReadReporter().Problem?.ToString(), Is.Null);
            Assert.That(ReadReporter().Secrets.IsIn("t0ken-12345"), Is.True);
        });
    }

    [Test]
    public void A_misspelled_section_in_the_reporters_own_file_is_named()
    {
        _folder.Write("testrail.reporter.json", """{ "defects": { "push.feilds": { "priority": "on" } } }""");

        Assert.That(ReadReporter().Problem?.ToString(), Does.Contain("defects.push.feilds"));
    }

    [Test]
    public void The_reference_plugin_shows_and_does_not_push()
    {
        _folder.Write("references.ini", PluginFile.Connection + "[hover.fields]\nrelease=on\ncustom_1=on\n[field.settings.custom_1]\nlabel=L\ntype=string");
        _folder.Write("testrail.reporter.json", """{ "references": { "file": "references.ini" } }""");
        var read = Loader().LoadReferences().Configuration!;

        _folder.Write("references.ini", PluginFile.Connection + "[push.fields]\nrelease=on");
        var problems = Loader().LoadReferences().Problems;

        Assert.That((read.PushFields.Count, read.TakesAttachments, string.Join(' ', read.HoverFields.Select(field => field.Name))), Is.EqualTo((0, false, "release custom_1")));
        Assert.That(problems.Single(), Does.Contain("[push.fields]").And.Contain("pushes nothing"));
    }

    [Test]
    public void A_file_that_is_missing_or_too_large_is_named()
    {
        _folder.Write("testrail.reporter.json", """{ "defects": { "file": "nowhere.ini" } }""");
        Assert.That(Loader().LoadDefects().Problems, Has.Some.Contains("nowhere.ini"));

        _folder.Write("nowhere.ini", new string(';', (1 << 20) + 1));
        Assert.That(Loader().LoadDefects().Problems, Has.Some.Contains("1 MB"));
    }

    [Test]
    public void A_connection_does_not_print_its_secrets() =>
        Assert.That(Read(PluginFile.Complete).ToString(), Does.Not.Contain("p4ssw0rd-1").And.Not.Contain("s3cr3t-client"));

    private DefectConfiguration Read(string ini)
    {
        var result = Load(ini);
        Assert.That(result.Problems, Is.Empty);
        return result.Configuration!;
    }

    private DefectConfigurationResult Load(string ini)
    {
        _folder.Write("axosoft.ini", ini);
        _folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini" } }""");
        return Loader().LoadDefects();
    }

    private Engine.Configuration.ConfigurationResult ReadReporter() =>
        ConfigurationReader.Read(new SessionSetting { AssemblyFolder = _folder.Path, WorkingFolder = _folder.Path, HostArguments = new Dictionary<string, string?>() }, _environment);

    private DefectConfigurationLoader Loader() => new(ReadReporter(), _environment);

    private static TestCaseData Problem(string name, string lines, params string[] expected) => new TestCaseData(lines, expected).SetArgDisplayNames(name);
}
