using System.Text;
using System.Text.Json;
using Axosoft.Client.Attachments;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace Axosoft.Client.Tests.Sandbox;

/// <summary>The client against the sandbox's Axosoft. The two share no code.</summary>
public sealed class SandboxTests
{
    private SandboxServer _server = null!;

    private AxosoftState State => _server.Axosoft;

    [SetUp]
    public async Task Start() => _server = await SandboxServer.StartAsync();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task An_item_with_every_field_is_stored_and_read_back()
    {
        using var client = Client();

        var added = await client.Api.AddItemAsync(ItemType.Features, new SaveItem(new AddItem
        {
            Name = "Pays <script>",
            Description = "<p>Expected 2 &amp; was 3</p>",
            Project = new NamedId(3),
            WorkflowStep = new NamedId(2),
            Release = new NamedId(2),
            Priority = new NamedId(3),
            Severity = new NamedId(2),
            Status = new NamedId(1),
            AssignedTo = new Assignee(2),
            BuildNumber = "1.2.3",
            CustomFields = Custom(("custom_1", 101), ("custom_2", new[] { "Cart" }), ("custom_3", true), ("custom_4", "2026-05-02T00:00:00Z"), ("custom_5", new string('x', 250))),
        }));
        var read = await client.Api.GetItemAsync(ItemType.Features, added.Id);

        var stored = State.Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That((stored.Id, stored.Name, stored.IdOf("project"), stored.IdOf("workflow_step"), stored.IdOf("assigned_to")), Is.EqualTo((added.Id, "Pays <script>", 3, 2, 2)));
            Assert.That((string?)stored.Fields["description"], Is.EqualTo("<p>Expected 2 &amp; was 3</p>"));
            Assert.That((read.Project?.Name, read.WorkflowStep?.Name, read.Release?.Name, read.Priority?.Name, read.AssignedTo?.Name), Is.EqualTo(("Payments", "Bug", "Release 1.1", "High", "Ada Lovelace")));
            Assert.That(read.CustomFields!["custom_2"].GetRawText(), Is.EqualTo("""["Cart"]"""));
        });
    }

    [Test]
    public async Task Changes_comments_and_files_are_stored()
    {
        using var client = Client();
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "a line");
        var item = await Add(client, "First");

        await client.Api.UpdateItemAsync(ItemType.Features, item.Id, new ChangeItem(new UpdateItem { WorkflowStep = new NamedId(4), CustomFields = Custom(("custom_3", false)) }));
        await client.Api.AddCommentAsync(ItemType.Features, item.Id, new AddComment("Again."));
        var file = await client.Api.AddAttachmentAsync(ItemType.Features, item.Id, "log.txt", new AttachmentFile(path));
        await using var data = await client.Api.GetAttachmentDataAsync(file.Id);
        using var reader = new StreamReader(data);
        File.Delete(path);

        var stored = State.Items.Single();
        Assert.Multiple(async () =>
        {
            Assert.That((stored.Name, stored.IdOf("workflow_step"), stored.Comments.Single()), Is.EqualTo(("First", 4, "Again.")));
            Assert.That((stored.Attachments.Single().FileName, Encoding.UTF8.GetString(stored.Attachments.Single().Content)), Is.EqualTo(("log.txt", "a line")));
            Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("a line"));
            Assert.That((await client.Api.GetCommentsAsync(ItemType.Features, item.Id)).Single().Text, Is.EqualTo("Again."));
            Assert.That((await client.Api.GetAttachmentsAsync(ItemType.Features, item.Id)).Single().FileName, Is.EqualTo("log.txt"));
        });

        await client.Api.DeleteItemAsync(ItemType.Features, item.Id);
        Assert.That(State.Items, Is.Empty);
    }

    [TestCase(false, 1)]
    [TestCase(true, 3)]
    public async Task A_search_finds_the_phrase_unless_the_server_ignores_it(bool ignores, int expected)
    {
        using var client = Client();
        foreach (var name in new[] { "Pays by card", "Pays by cheque", "Leaves" })
            await Add(client, name);

        State.IgnoresSearch = ignores;
        var found = await client.Api.GetItemsAsync(ItemType.Features, new ItemFilter { SearchString = "\"by card\"", SearchField = "name", ProjectId = 1 });

        Assert.That((found.Count, found.TotalCount), Is.EqualTo((expected, expected)));
    }

    [Test]
    public async Task Lists_steps_and_values_are_read()
    {
        using var client = Client();

        var projects = await client.Api.GetProjectsAsync();
        var workflow = await client.Api.GetWorkflowAsync((await client.Api.GetProjectAsync(2, ItemType.Features)).Workflows.Single().Id);
        var fields = await client.Api.GetCustomFieldsAsync();
        var causes = await client.Api.GetCustomPicklistAsync(fields.Single(field => field.Name == "custom_1").PicklistId!.Value);

        Assert.Multiple(async () =>
        {
            Assert.That(projects.SelectMany(project => project.Children.Prepend(project)).Select(project => project.Name), Is.EqualTo(new[] { "Web shop", "Payments", "Mobile app" }));
            Assert.That((workflow.RestrictNewItems, workflow.NewItemWorkflowStep?.Name, string.Join(' ', workflow.WorkflowSteps.Select(step => step.Name))), Is.EqualTo((true, "Triage", "Triage Bug")));
            Assert.That((await client.Api.GetWorkflowStepAsync(2)).Name, Is.EqualTo("Bug"));
            Assert.That(causes.Values.Select(value => value.Value), Is.EqualTo(new[] { "Code", "Data" }));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Priority)).Select(value => value.Name), Is.EqualTo(new[] { "Low", "Medium", "High" }));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Severity)).Count, Is.EqualTo(2));
            Assert.That((await client.Api.GetPicklistAsync(PicklistType.Status)).Count, Is.EqualTo(2));
            Assert.That((await client.Api.GetReleasesAsync())[0].Children.Single().Name, Is.EqualTo("Release 1.1"));
            Assert.That((await client.Api.GetUsersAsync()).Select(user => user.FullName), Is.EqualTo(new[] { "CI Reporter", "Ada Lovelace" }));
            Assert.That((await client.Api.GetCurrentUserAsync()).LoginId, Is.EqualTo("ci"));
        });
    }

    private static readonly TestCaseData[] Refusals =
    [
        Refusal("defects", ItemType.Defects, New("N"), "Defects can no longer be created."),
        Refusal("a long title", ItemType.Features, New(new string('x', 151)), "name"),
        Refusal("no title", ItemType.Features, New(""), "name is required"),
        Refusal("an unknown project", ItemType.Features, New("N") with { Project = new NamedId(99) }, "project: 99"),
        Refusal("a step of another project", ItemType.Features, New("N") with { WorkflowStep = new NamedId(11) }, "workflow_step: 11"),
        Refusal("a step that new items must not have", ItemType.Features, New("N") with { Project = new NamedId(2), WorkflowStep = new NamedId(12) }, "Triage"),
        Refusal("an unknown priority", ItemType.Features, New("N") with { Priority = new NamedId(9) }, "priority: 9"),
        Refusal("an unknown field", ItemType.Features, New("N") with { CustomFields = Custom(("custom_99", "x")) }, "custom_99"),
        Refusal("a value that is no option", ItemType.Features, New("N") with { CustomFields = Custom(("custom_1", 999)) }, "custom_1"),
        Refusal("a list with a value that is no option", ItemType.Features, New("N") with { CustomFields = Custom(("custom_2", new[] { "Moon" })) }, "custom_2"),
        Refusal("a text of 251", ItemType.Features, New("N") with { CustomFields = Custom(("custom_5", new string('x', 251))) }, "custom_5"),
    ];

    [TestCaseSource(nameof(Refusals))]
    public void An_invalid_item_is_refused_and_not_stored(ItemType type, AddItem item, string expected)
    {
        using var client = Client();

        var failure = Clients.Failure(() => client.Api.AddItemAsync(type, new SaveItem(item)));

        Assert.That((failure.Kind, failure.Reason!.Contains(expected, StringComparison.Ordinal), failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.BadRequest, true, false, 0)), failure.Message);
    }

    [Test]
    public void A_field_that_Axosoft_requires_is_refused_if_it_is_missing()
    {
        State.RequiredFields = ["custom_1"];
        using var client = Client();

        Assert.That(Clients.Failure(() => Add(client, "N")).Reason, Is.EqualTo("Field custom_1 is required."));
    }

    [Test]
    public async Task A_server_that_takes_defects_stores_defects()
    {
        State.TakesDefects = true;
        using var client = Client();

        await client.Api.AddItemAsync(ItemType.Defects, new SaveItem(New("N")));

        Assert.That(State.Items.Single().Type, Is.EqualTo("defects"));
    }

    [Test]
    public async Task A_token_that_expires_is_renewed()
    {
        using var client = Client();
        await Add(client, "First");

        State.ExpireTokens();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Add(client, $"Item {number}")));

        Assert.That((State.Items.Count, State.TokensGiven), Is.EqualTo((6, 2)));
    }

    [TestCase(AxosoftState.User, "wrong-password", AxosoftState.ClientSecret)]
    [TestCase(AxosoftState.User, AxosoftState.Password, "wrong-secret")]
    public void A_wrong_secret_is_told(string user, string password, string secret)
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = _server.AxosoftUrl.AbsoluteUri, ClientId = AxosoftState.ClientId, ClientSecret = secret, User = user, Password = password });

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, State.TokensGiven), Is.EqualTo((FailureKind.InvalidCredentials, 0)));
        Assert.That(failure.ToString(), Does.Not.Contain(password).And.Not.Contain(secret));
    }

    [Test]
    public void A_day_that_is_used_up_is_told()
    {
        State.CallsPerDay = 1;
        using var client = Client(attempts: 1);

        var failure = Clients.Failure(() => Add(client, "N"));

        Assert.That((failure.Kind, failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.QuotaExceeded, false, 0)));
    }

    [Test]
    public async Task Sixty_calls_at_once_stay_within_the_seconds_of_the_server()
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = _server.AxosoftUrl.AbsoluteUri, AccessToken = AxosoftState.FixedToken });

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Add(client, $"Item {number}")));

        Assert.That(State.Items.Select(item => item.Name).Distinct().Count(), Is.EqualTo(60));
    }

    [Test]
    public void An_API_that_is_not_activated_is_told()
    {
        State.IsActivated = false;
        using var client = Client();

        Assert.That(Clients.Failure(() => client.Api.GetCurrentUserAsync()).Kind, Is.EqualTo(FailureKind.ApiDisabled));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public void A_write_whose_reply_is_a_page_is_in_doubt(bool takesEffect, int stored)
    {
        State.FailNext(new AxosoftFailure(200, "<html>Sign in</html>", "text/html") { TakesEffect = takesEffect });
        using var client = Client();

        var failure = Clients.Failure(() => Add(client, "N"));

        Assert.That((failure.Kind, failure.IsInDoubt, State.Items.Count), Is.EqualTo((FailureKind.NotAxosoft, true, stored)));
    }

    private AxosoftClient Client(int attempts = 5) =>
        AxosoftClient.Create(new AxosoftClientOptions
        {
            Url = _server.AxosoftUrl.AbsoluteUri,
            ClientId = AxosoftState.ClientId,
            ClientSecret = AxosoftState.ClientSecret,
            User = AxosoftState.User,
            Password = AxosoftState.Password,
            MaxAttempts = attempts,
        });

    private static AddItem New(string name) => new() { Name = name, Project = new NamedId(1) };

    private static Task<Item> Add(AxosoftClient client, string name) => client.Api.AddItemAsync(ItemType.Features, new SaveItem(New(name)));

    private static Dictionary<string, JsonElement> Custom(params (string Name, object Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => JsonSerializer.SerializeToElement(pair.Value));

    private static TestCaseData Refusal(string name, ItemType type, AddItem item, string expected) => new TestCaseData(type, item, expected).SetArgDisplayNames(name);
}
