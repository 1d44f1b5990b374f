namespace TestRail.Reporter.Tests.Defects;

/// <summary>The files and sections that the plugin's configuration comes from.</summary>
internal sealed class DefectConfigurationSourceTests : DefectConfigurationFixture
{
    [Test]
    public void The_projects_file_outranks_the_file_section_by_section()
    {
        Folder.Write("axosoft.ini", PluginFile.Complete);
        Folder.Write("project.ini", "[push.fields]\nrelease=on\n[push.values]\nproject=Payments");
        Folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini", "projectFile": "project.ini" } }""");

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
        Folder.Write("testrail.reporter.json", """
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
    public void Variables_are_replaced_in_all_sections_of_the_reporters_own_file()
    {
        Variables["AXO_PROJECT"] = "Payments";
        Variables["AXO_LABEL"] = "Reviewed";
        Folder.Write("testrail.reporter.json", Sections("${AXO_PROJECT}", "${AXO_LABEL} by $${person}"));

        var read = Loader().LoadDefects();

        Assert.That(read.Problems, Is.Empty);
        Assert.That(read.Configuration!.Values["project"], Is.EqualTo("Payments"));
        Assert.That(read.Configuration.PushFields.Single(field => field.Name == "custom_3").Label, Is.EqualTo("Reviewed by ${person}"));
    }

    [TestCase("${AXO_PROJECT}", "AXO_PROJECT")]
    [TestCase("${AXO_PROJECT", "without a closing }")]
    [TestCase("${KEY_OF_TESTRAIL}", "TestRail's API key")]
    [TestCase("s3cr3t-k3y", "TestRail's API key")]
    public void A_value_that_cannot_be_sent_is_a_problem(string project, string expected)
    {
        Variables["TESTRAIL_API_KEY"] = Variables["KEY_OF_TESTRAIL"] = "s3cr3t-k3y";
        Folder.Write("testrail.reporter.json", Sections(project, "Reviewed"));

        var read = Loader().LoadDefects();

        Assert.That(read.Configuration, Is.Null);
        Assert.That(read.Problems, Has.Some.Contains(expected).And.Some.Contains("project (testrail.reporter.json:"));
        Assert.That(read.Problems, Has.None.Contains("s3cr3t-k3y"));
    }

    [Test]
    public void A_misspelled_section_in_the_reporters_own_file_is_named()
    {
        Folder.Write("testrail.reporter.json", """{ "defects": { "push.feilds": { "priority": "on" } } }""");

        Assert.That(ReadReporter().Problem?.ToString(), Does.Contain("defects.push.feilds"));
    }

    [Test]
    public void The_reference_plugin_shows_and_does_not_push()
    {
        Folder.Write("references.ini", PluginFile.Connection + "[hover.fields]\nrelease=on\ncustom_1=on\n[field.settings.custom_1]\nlabel=L\ntype=string");
        Folder.Write("testrail.reporter.json", """{ "references": { "file": "references.ini" } }""");
        var read = Loader().LoadReferences().Configuration!;

        Folder.Write("references.ini", PluginFile.Connection + "[push.fields]\nrelease=on");
        var problems = Loader().LoadReferences().Problems;

        Assert.That((read.PushFields.Count, read.TakesAttachments, string.Join(' ', read.HoverFields.Select(field => field.Name))), Is.EqualTo((0, false, "release custom_1")));
        Assert.That(problems.Single(), Does.Contain("[push.fields]").And.Contain("pushes nothing"));
    }

    [Test]
    public void A_file_that_is_missing_or_too_large_is_named()
    {
        Folder.Write("testrail.reporter.json", """{ "defects": { "file": "nowhere.ini" } }""");
        Assert.That(Loader().LoadDefects().Problems, Has.Some.Contains("nowhere.ini"));

        Folder.Write("nowhere.ini", new string(';', (1 << 20) + 1));
        Assert.That(Loader().LoadDefects().Problems, Has.Some.Contains("1 MB"));
    }

    private static string Sections(string project, string label) => $$"""
        {
          "defects": {
            "connection": { "address": "https://acme.axosoft.com", "access_token": "t0ken-12345" },
            "push.fields": { "custom_3": "on" },
            "field.settings.custom_3": { "label": "{{label}}", "type": "bool" },
            "push.values": { "project": "{{project}}" }
          }
        }
        """;
}
