using System.Text.Json;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tool;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The commands about defects against the sandbox. No TestRail is configured: they need none.</summary>
internal sealed class DefectCommandTests
{
    private static readonly string[] Secrets = [AxosoftState.Password, AxosoftState.ClientSecret];

    private SandboxServer _server = null!;
    private TemporaryFolder _folder = null!;
    private StringWriter _output = null!;
    private StringWriter _error = null!;

    private AxosoftState State => _server.Axosoft;

    [SetUp]
    public async Task Start()
    {
        (_server, _folder) = (await SandboxServer.StartAsync(), new TemporaryFolder());
        Configure(PluginFile.EveryField);
    }

    [TearDown]
    public async Task Stop()
    {
        Assert.That($"{_output}{_error}", Does.Not.Contain(Secrets[0]).And.Not.Contain(Secrets[1]));
        _folder.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Check_passes_and_changes_nothing()
    {
        Assert.That(await RunAsync(null, "defect", "check"), Is.Zero, _error.ToString());

        Assert.That(_error.ToString(), Does.Contain("accepts the connection"));
        Assert.That(State.Items, Is.Empty);
    }

    [Test]
    public async Task Check_names_every_problem_of_the_file_at_once()
    {
        Configure(PluginFile.EveryField.Replace("priority=on", "priorty=on", StringComparison.Ordinal).Replace("type=dropdown", "type=list", StringComparison.Ordinal));

        Assert.That(await RunAsync(null, "defect", "check"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0801").And.Contain("priorty").And.Contain("one of bool, date"));
        Assert.That(State.Calls, Is.Zero);
    }

    [Test]
    public async Task Check_names_every_problem_in_Axosoft_at_once()
    {
        Configure(PluginFile.EveryField.Replace("workflow_step=Bug", "workflow_step=Bugs", StringComparison.Ordinal).Replace("custom_6", "custom_66", StringComparison.Ordinal));

        Assert.That(await RunAsync(null, "defect", "check"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0806").And.Contain("New, Bug, In progress").And.Contain("custom_66"));
    }

    [Test]
    public async Task A_wrong_secret_is_told_and_not_shown()
    {
        _folder.Write("axosoft.ini", PluginFile.ConnectionTo(_server).Replace(AxosoftState.Password, "n0t-the-password", StringComparison.Ordinal) + PluginFile.EveryField);

        Assert.That(await RunAsync(null, "defect", "find", "x"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0802").And.Contain("The user name or password is wrong").And.Not.Contain("n0t-the-password"));
    }

    [Test]
    public async Task Push_stores_the_defect_and_prints_its_id()
    {
        var log = _folder.Write("server.log", "a line");

        var code = await RunAsync(null, "defect", "push", "--field", "name=Pays = fails", "--field", "custom_2=Cart,Checkout", "--field", "customfield_3=yes", "--attach", "server.log");

        Assert.That(code, Is.Zero, _error.ToString());
        var item = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(_output.ToString().Trim(), Is.EqualTo($"{item.Id}"));
            Assert.That((item.Name, item.IdOf("project"), item.IdOf("workflow_step"), item.IdOf("priority")), Is.EqualTo(("Pays = fails", 1, 2, 1)));
            Assert.That(item.Fields["custom_fields"]!.ToJsonString(), Is.EqualTo("""{"custom_2":["Cart","Checkout"],"custom_3":true}"""));
            Assert.That(item.Attachments.Single().FileName, Is.EqualTo(Path.GetFileName(log)));
        });
    }

    [Test]
    public async Task Push_refuses_wrong_values_and_stores_nothing()
    {
        Assert.That(await RunAsync(null, "defect", "push", "--field", "workflow_step=Bugg", "--field", "custom_1=Moon"), Is.EqualTo(3));

        Assert.That(_error.ToString(), Does.Contain("TR0803").And.Contain("name (Title) is required").And.Contain("New, Bug").And.Contain("Code, Data"));
        Assert.That(State.Items, Is.Empty);
    }

    [Test]
    public async Task Push_asks_for_the_fields_with_labels_and_choices_and_remembers_values()
    {
        // Title, project, step, release, priority, assigned to, description, root cause, areas, reviewed, found on, browser, log.
        var code = await RunAsync("\nPays\n\n\n2\nhigh\n\nline 1\nline 2\n\n2\n1,2\n\n\n\n\n", "defect", "push");

        Assert.That(code, Is.Zero, _error.ToString());
        var item = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(_error.ToString(), Does.Contain("Title (required): Title (required): ").And.Contain("Project (required) [Web shop]: ").And.Contain("  2  Bug").And.Contain("Root cause: "));
            Assert.That((item.Name, item.IdOf("project"), item.IdOf("workflow_step"), item.IdOf("release"), item.IdOf("priority"), item.IdOf("assigned_to")), Is.EqualTo(("Pays", 1, 2, 2, 3, (long?)null)));
            Assert.That((string?)item.Fields["description"], Is.EqualTo("line 1<br/>line 2"));
            Assert.That(item.Fields["custom_fields"]!.ToJsonString(), Is.EqualTo("""{"custom_1":102,"custom_2":["Cart","Checkout"]}"""));
        });

        await RunAsync("Second\n\n\n\n\n\n\n\n\n\n\n\n\n", "defect", "push");

        Assert.That(_error.ToString(), Does.Contain("Release [Release 1.1]: "));
        Assert.That((State.Items[^1].Name, State.Items[^1].IdOf("release")), Is.EqualTo(("Second", 2)));
    }

    [Test]
    public async Task Find_and_show_print_the_hover_fields_escaped()
    {
        await RunAsync(null, "defect", "push", "--field", "name=Pays [red]x[/] <script>\u001b[2J", "--field", "description=<script>alert(1)</script>", "--field", "custom_1=Data");

        Assert.That(await RunAsync(null, "defect", "find", "Pays"), Is.Zero, _error.ToString());

        Assert.That(_output.ToString(), Does.Contain("[red]x[/] <script>").And.Contain("Root cause").And.Contain("Data").And.Contain("<script>alert(1)</script>"));
        Assert.That(_output.ToString().Contains('\u001b', StringComparison.Ordinal), Is.False);

        var id = State.Items.Single().Id;
        Assert.That(await RunAsync(null, "defect", "show", $"{id}", "--json"), Is.Zero);
        var shown = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("defects")[0];
        Assert.Multiple(() =>
        {
            Assert.That((shown.GetProperty("id").GetString(), shown.GetProperty("state").GetString(), shown.GetProperty("isClosed").GetBoolean()), Is.EqualTo(($"{id}", "Bug", false)));
            Assert.That(shown.GetProperty("fields").GetProperty("custom_1").GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), Is.EqualTo("""{"label":"Rootcause","value":"Data"}"""));
            Assert.That(shown.GetProperty("address").GetString(), Is.EqualTo($"{_server.AxosoftUrl}viewitem.aspx?id={id}&type=features"));
        });
    }

    [Test]
    public async Task Find_without_a_match_prints_an_empty_list()
    {
        Assert.That(await RunAsync(null, "defect", "find", "nothing", "--json"), Is.Zero);

        Assert.That(JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("defects").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task An_id_that_does_not_exist_is_told()
    {
        Assert.That(await RunAsync(null, "defect", "show", "99"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0804").And.Contain("99"));
    }

    [Test]
    public async Task A_reference_is_shown_with_its_own_fields()
    {
        await RunAsync(null, "defect", "push", "--field", "name=Pays", "--field", "priority=High");
        _folder.Write("references.ini", PluginFile.ConnectionTo(_server) + "[hover.fields]\npriority=on\n");
        _folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini" }, "references": { "file": "references.ini" } }""");

        Assert.That(await RunAsync(null, "reference", "show", $"{State.Items.Single().Id}"), Is.Zero, _error.ToString());

        Assert.That(_output.ToString(), Does.Contain("Priority").And.Contain("High").And.Not.Contain("Workflow Step"));
    }

    [Test]
    public async Task A_page_in_place_of_JSON_is_told()
    {
        State.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html"));

        Assert.That(await RunAsync(null, "defect", "push", "--field", "name=Pays"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0802").And.Contain("does not come from Axosoft's API"));
        Assert.That(State.Items, Is.Empty);
    }

    [TestCase("""{ "defects": { "file": "axosoft.ini", "projctFile": "project.ini" } }""", "defects.projectFile")]
    [TestCase("""{ "defects": { "file": "axosoft.ini", "projectFile": "${NOT_SET}" } }""", "NOT_SET")]
    [TestCase("""{ "defects": { "fil": "axosoft.ini" } }""", "defects.file")]
    [TestCase("""{ "defects": { "file": "axosoft.ini", "quota": "many" } }""", "defects.quota")]
    [TestCase("""{ "defects": { "file": "axosoft.ini" } """, "testrail.reporter.json")]
    public async Task A_mistake_in_the_reporters_file_is_named_and_nothing_is_pushed(string content, string named)
    {
        _folder.Write("testrail.reporter.json", content);

        Assert.That(await RunAsync(null, "defect", "push", "--field", "name=Pays"), Is.EqualTo(1));

        Assert.That(_error.ToString(), Does.Contain("TR0101").And.Contain("Nothing can be sent to the tracker:").And.Contain(named).And.Not.Contain("connection.url"));
        Assert.That(State.Items, Is.Empty);
    }

    [TestCase("custom_12=a", "customfield_12=b")]
    [TestCase("name=a", "NAME=b")]
    public async Task The_last_value_of_a_field_counts_however_it_is_written(string first, string last)
    {
        Assert.That(await RunAsync(null, "defect", "push", "--field", "name=Pays", "--field", first, "--field", last), Is.AnyOf(0, 3), _error.ToString());

        Assert.That(_error.ToString(), Does.Not.Contain("Exception"));
    }

    [TestCase("defect", "push", "--field", "priority")]
    [TestCase("defect", "show")]
    [TestCase("defect", "find")]
    public async Task A_wrong_command_line_is_refused(params string[] args) => Assert.That(await RunAsync(null, args), Is.EqualTo(2));

    [Test]
    public async Task Secrets_of_the_environment_need_no_file()
    {
        _folder.Write("testrail.reporter.json", "{}");

        var code = await RunAsync(null, ["defect", "find", "x", "--json"], ("AXOSOFT_ADDRESS", _server.AxosoftUrl.AbsoluteUri), ("AXOSOFT_ACCESS_TOKEN", AxosoftState.FixedToken));

        Assert.That(code, Is.Zero, _error.ToString());
    }

    private void Configure(string ini)
    {
        _folder.Write("axosoft.ini", PluginFile.ConnectionTo(_server) + ini);
        _folder.Write("testrail.reporter.json", """{ "defects": { "file": "axosoft.ini" } }""");
    }

    private Task<int> RunAsync(string? input, params string[] args) => RunAsync(input, args, []);

    private Task<int> RunAsync(string? input, string[] args, params (string Name, string Value)[] environment)
    {
        (_output, _error) = (new StringWriter(), new StringWriter());
        var variables = environment.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.OrdinalIgnoreCase);
        var context = new CommandContext(_folder.Path, variables, TimeProvider.System, _output, _error)
        {
            Home = new UserFolders { Folder = Path.Combine(_folder.Path, "home") },
            Input = input is null ? null : new StringReader(input),
        };
        return Reporter.Tool.Commands.RunAsync(args, context);
    }
}
