using System.Text;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The Axosoft tracker against the sandbox. Tests look at what the sandbox stored.</summary>
internal sealed class TrackerTests
{
    private SandboxServer _server = null!;
    private TemporaryFolder _folder = null!;

    private AxosoftState State => _server.Axosoft;

    [SetUp]
    public async Task Start() => (_server, _folder) = (await SandboxServer.StartAsync(), new TemporaryFolder());

    [TearDown]
    public async Task Stop()
    {
        _folder.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_defect_with_every_field_is_stored()
    {
        using var tracker = Tracker();
        var log = _folder.Write("server.log", "a line");

        var pushed = await tracker.PushAsync(
            New(
                ("project", "payments"), ("workflow_step", "bug"), ("release", "Release 1.1"), ("priority", "3"), ("assigned_to", "ada"), ("description", "Expected <2>\nbut was & 3"),
                ("custom_1", "Data"), ("customfield_2", "cart, Checkout"), ("custom_3", "yes"), ("custom_4", "2026-05-02"), ("custom_5", new string('x', 250)), ("custom_6", "a\nb <b>"))
            with
            { Files = [log] },
            default);

        var item = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((pushed.Defect.Id, item.Type, item.Name), Is.EqualTo(($"{item.Id}", "features", "Pays")));
            Assert.That(new[] { "project", "workflow_step", "release", "priority", "assigned_to" }.Select(item.IdOf), Is.EqualTo(new long?[] { 3, 2, 2, 3, 2 }));
            Assert.That((string?)item.Fields["description"], Is.EqualTo("Expected &lt;2&gt;<br/>but was &amp; 3"));
            Assert.That(item.Fields["custom_fields"]!.ToJsonString(), Is.EqualTo($$"""{"custom_1":102,"custom_2":["Cart","Checkout"],"custom_3":true,"custom_4":"2026-05-02T00:00:00Z","custom_5":"{{new string('x', 250)}}","custom_6":"a\u003Cbr/\u003Eb \u0026lt;b\u0026gt;"}"""));
            Assert.That((item.Attachments.Single().FileName, Encoding.UTF8.GetString(item.Attachments.Single().Content)), Is.EqualTo(("server.log", "a line")));
            Assert.That(pushed.FilesNotAttached, Is.Empty);
        });
    }

    private static readonly TestCaseData[] Invalid =
    [
        Wrong("an unknown step", "workflow_step", "Bugg", "\"Bugg\" is not an option", "New, Bug, In progress, Fixed, Rejected"),
        Wrong("an unknown project", "project", "Shop", "Web shop, Payments, Mobile app"),
        Wrong("a step that new items must not have", "project", "Mobile app", "workflow_step", "Options: Triage."),
        Wrong("an unknown field", "prio", "High", "prio is not a field", "priority"),
        Wrong("a dropdown's value", "custom_1", "Moon", "Code, Data"),
        Wrong("a multiselect's value", "custom_2", "Cart, Moon", "\"Moon\" is not an option", "Cart, Checkout"),
        Wrong("neither yes nor no", "custom_3", "maybe", "neither yes nor no"),
        Wrong("no date", "custom_4", "tomorrow", "2026-05-02"),
        Wrong("a string of 251", "custom_5", new string('x', 251), "251 characters", "250"),
        Wrong("a title that is missing", "name", "", "name (Title) is required"),
        Wrong("a field that is required by the configuration", "priority", "", "priority (Priority) is required"),
        Wrong("a user who does not exist", "assigned_to", "bob", "CI Reporter, Ada Lovelace"),
    ];

    [TestCaseSource(nameof(Invalid))]
    public void A_value_that_is_not_valid_is_refused_before_anything_is_sent(string field, string value, string[] expected)
    {
        using var tracker = Tracker();

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New((field, value)), default))!;

        foreach (var part in expected)
            Assert.That(refusal.Message, Does.Contain(part));
        Assert.That((refusal.Problems.Count, State.Items.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void All_problems_are_named_at_once()
    {
        using var tracker = Tracker();

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New(("name", ""), ("priority", "Huge"), ("custom_1", "Moon"), ("custom_5", new string('x', 251))), default))!;

        Assert.That(refusal.Problems, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_title_has_its_marker_and_at_most_150_characters_without_controls()
    {
        using var tracker = Tracker();

        await tracker.PushAsync(New(("name", $"<script>alert(1)</script>\u001b[2J {new string('x', 300)}")) with { Marker = "trx:1f0c2ab7" }, default);

        var name = State.Items.Single().Name;
        Assert.That((name.Length, name.EndsWith("… [trx:1f0c2ab7]", StringComparison.Ordinal), name.Contains('\u001b')), Is.EqualTo((150, true, false)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_defect_is_found_again_by_its_marker_even_if_the_search_is_ignored(bool ignores)
    {
        State.IgnoresSearch = ignores;
        using var tracker = Tracker();
        foreach (var marker in new[] { "trx:aaaa", "trx:bbbb", "trx:bbbb" })
            await tracker.PushAsync(New(("name", $"Pays {marker}")), default);
        await tracker.PushAsync(New(("workflow_step", "Fixed"), ("name", "Closed trx:bbbb")), default);

        var found = await tracker.FindAsync("trx:bbbb", default);

        Assert.That(found.Select(defect => (defect.Id, defect.IsClosed)), Is.EqualTo(new[] { (Id(2), false), (Id(1), false), (Id(3), true) }));
        Assert.That(await tracker.FindAsync("trx:cccc", default), Is.Empty);
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task A_push_whose_reply_is_lost_is_searched_for_and_not_doubled(bool takesEffect, int stored)
    {
        using var tracker = Tracker();
        await tracker.CheckAsync(default);
        await tracker.ChoicesAsync(Configuration().PushFields[1], null, default);
        await tracker.ChoicesAsync(Configuration().PushFields[2], null, default);
        await tracker.ChoicesAsync(Configuration().PushFields.Single(field => field.Name == "priority"), null, default);
        State.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = takesEffect });

        if (takesEffect)
            Assert.That((await tracker.PushAsync(New(), default)).Defect.Id, Is.EqualTo(Id(0)));
        else
            Assert.That(Assert.ThrowsAsync<TrackerException>(() => tracker.PushAsync(New(), default))!.IsInDoubt, Is.True);

        Assert.That(State.Items, Has.Count.EqualTo(stored));
    }

    [Test]
    public async Task A_defect_is_shown_with_the_hover_fields_as_plain_text()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(("description", "<script>alert(1)</script>\nline 2"), ("custom_1", "Data"), ("custom_2", "Cart"), ("custom_3", "no")), default);

        var shown = (await tracker.LookUpAsync(Id(0), default))!;

        Assert.Multiple(() =>
        {
            Assert.That(shown.Fields.Select(field => $"{field.Label}: {field.Value}"), Is.EqualTo(new[]
            {
                "Workflow Step: Bug", "Root cause: Data", "Areas: Cart", "Reviewed: No", "Description: <script>alert(1)</script>\nline 2", "Assigned To: ",
            }));
            Assert.That((shown.State, shown.IsClosed, shown.Link.AbsoluteUri), Is.EqualTo(("Bug", false, $"{_server.AxosoftUrl}viewitem.aspx?id={Id(0)}&type=features")));
        });
    }

    [TestCase("99")]
    [TestCase("SRX12")]
    public async Task An_id_that_does_not_exist_is_no_defect(string id)
    {
        using var tracker = Tracker();

        Assert.That(await tracker.LookUpAsync(id, default), Is.Null);
    }

    [Test]
    public async Task Comments_and_files_are_added()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);

        await tracker.CommentAsync(Id(0), "Again: <b>\nbuild 7", default);
        await tracker.AttachAsync(Id(0), _folder.Write("more.log", "x"), default);

        Assert.That((State.Items[0].Comments.Single(), State.Items[0].Attachments.Single().FileName), Is.EqualTo(("Again: &lt;b&gt;<br/>build 7", "more.log")));
        Assert.ThrowsAsync<TrackerException>(() => tracker.CommentAsync("99", "x", default));
        Assert.ThrowsAsync<TrackerException>(() => tracker.CommentAsync("../1", "x", default));
    }

    [Test]
    public async Task The_check_names_every_problem_at_once()
    {
        using var tracker = Tracker(PushIni.Replace("custom_6", "custom_66", StringComparison.Ordinal).Replace("workflow_step=Bug", "workflow_step=Bugs", StringComparison.Ordinal).Replace("priority=Low", "priority=Huge", StringComparison.Ordinal));

        var problems = await tracker.CheckAsync(default);

        Assert.That(problems, Has.Count.EqualTo(3));
        Assert.That(string.Join('\n', problems), Does.Contain("custom_66 (Log) is not a custom field").And.Contain("custom_1 (Root cause)").And.Contain("\"Bugs\"").And.Contain("\"Huge\""));
        Assert.That(State.Items, Is.Empty);
    }

    [Test]
    public async Task The_check_passes_if_everything_is_there()
    {
        using var tracker = Tracker();

        Assert.That(await tracker.CheckAsync(default), Is.Empty);
    }

    [Test]
    public async Task The_check_tells_an_API_that_is_not_activated()
    {
        State.IsActivated = false;
        using var tracker = Tracker();

        Assert.That((await tracker.CheckAsync(default)).Single(), Does.Contain("Tools > System Settings > Axosoft API Settings"));
    }

    [Test]
    public async Task A_token_that_expires_in_the_middle_loses_nothing()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(), default);

        State.ExpireTokens();
        await tracker.PushAsync(New(("name", "Second")), default);

        Assert.That((State.Items.Count, State.TokensGiven), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Files_are_refused_if_attachments_are_off()
    {
        using var tracker = Tracker(PushIni.Replace("attachments=on", "attachments=off", StringComparison.Ordinal));

        var refusal = Assert.ThrowsAsync<DefectRejectedException>(() => tracker.PushAsync(New() with { Files = [_folder.Write("a.log", "x")] }, default))!;

        Assert.That((refusal.Problems.Single(), State.Items.Count), Is.EqualTo(("Attachments are off in [push.fields].", 0)));
    }

    [Test]
    public async Task Each_list_is_requested_once()
    {
        using var tracker = Tracker();
        await tracker.PushAsync(New(("custom_1", "Data")), default);
        var calls = State.Calls;

        await tracker.PushAsync(New(("custom_1", "Code")), default);

        Assert.That(State.Calls - calls, Is.EqualTo(1));
    }

    /// <summary>The plugin's configuration with every kind of field.</summary>
    internal const string PushIni = """
        [push.fields]
        project=on
        workflow_step=on
        release=on
        priority=on
        assigned_to=on
        description=on
        custom_1=on
        custom_2=on
        custom_3=on
        custom_4=on
        custom_5=on
        custom_6=on
        attachments=on
        [push.values]
        project=Web shop
        workflow_step=Bug
        priority=Low
        [push.field.priority]
        required=on
        [hover.fields]
        workflow_step=on
        custom_1=on
        custom_2=on
        custom_3=on
        description=on
        assigned_to=on
        [field.settings.custom_1]
        label=Root cause
        type=dropdown
        [field.settings.custom_2]
        label=Areas
        type=multiselect
        [field.settings.custom_3]
        label=Reviewed
        type=bool
        [field.settings.custom_4]
        label=Found on
        type=date
        [field.settings.custom_5]
        label=Browser
        type=string
        [field.settings.custom_6]
        label=Log
        type=text

        """;

    /// <summary>The connection to a sandbox as the plugin's section.</summary>
    internal static string Connection(SandboxServer server) =>
        $"[connection]\naddress={server.AxosoftUrl}\nuser={AxosoftState.User}\npassword={AxosoftState.Password}\nclient_id={AxosoftState.ClientId}\nclient_secret={AxosoftState.ClientSecret}\n";

    private string Id(int at) => $"{State.Items[at].Id}";

    private static NewDefect New(params (string Field, string Value)[] values)
    {
        var all = new Dictionary<string, string> { ["name"] = "Pays" };
        foreach (var (field, value) in values)
            all[field] = value;
        return new NewDefect(all);
    }

    private IDefectTracker Tracker(string ini = PushIni) => AxosoftTrackerFactory.Open(Configuration(ini), TimeProvider.System);

    private DefectConfiguration Configuration(string ini = PushIni)
    {
        var result = new DefectConfigurationLoader(
            new ConfigurationResult { Searched = [], Delivery = new(), Report = new(), Defects = new() { File = _folder.Write("axosoft.ini", Connection(_server) + ini) } },
            new Dictionary<string, string>()).LoadDefects();
        Assert.That(result.Problems, Is.Empty);
        return result.Configuration!;
    }

    private static TestCaseData Wrong(string name, string field, string value, params string[] expected) => new TestCaseData(field, value, expected).SetArgDisplayNames(name);
}
