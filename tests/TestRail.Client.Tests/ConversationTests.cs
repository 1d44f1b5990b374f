using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Errors;
using TestRail.Client.Fields;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Projects;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.Suites;
using TestRail.Client.Tests.Wire;
using TestRail.Sandbox;

namespace TestRail.Client.Tests;

/// <summary>Runs the client against the sandbox. They share no code, so a test fails if one of them misinterprets the API.</summary>
public sealed class ConversationTests
{
    private SandboxServer _server = null!;
    private TestRailClient _client = null!;
    private Suite _suite = null!;
    private Section _section = null!;
    private long _project;

    private ITestRailApi Api => _client.Api;

    [SetUp]
    public async Task Start()
    {
        _server = await SandboxServer.StartAsync();
        _client = TestRailClient.Create(new TestRailClientOptions { Url = _server.Url.AbsoluteUri, User = SandboxServer.User, ApiKey = SandboxServer.Key, MaxAttempts = 1 });
        _project = (await Api.AddProjectAsync(new AddProject { Name = "P", SuiteMode = SuiteMode.Multiple, Announcement = "A" })).Id;
        _suite = await Api.AddSuiteAsync(_project, new AddSuite { Name = "S", Description = "D" });
        _section = await Api.AddSectionAsync(_project, new AddSection { Name = "One", SuiteId = _suite.Id });
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_project_a_suite_and_a_section_are_changed_and_deleted()
    {
        var below = await Api.AddSectionAsync(_project, new AddSection { Name = "Below", SuiteId = _suite.Id, ParentId = _section.Id });
        var moved = await Api.MoveSectionAsync(below.Id, new MoveSection { ParentId = null });
        var renamed = await Api.UpdateSectionAsync(below.Id, new UpdateSection { Name = "Beside" });
        var suite = await Api.UpdateSuiteAsync(_suite.Id, new UpdateSuite { Description = null });
        var project = await Api.UpdateProjectAsync(_project, new UpdateProject { Announcement = null, IsCompleted = true });
        var counted = await Api.SoftDeleteSuiteAsync(_suite.Id);
        await Api.DeleteSectionAsync(below.Id);

        Assert.Multiple(() =>
        {
            Assert.That((below.ParentId, moved.ParentId, renamed.Name, renamed.Depth), Is.EqualTo((_section.Id, (long?)null, "Beside", 0)));
            Assert.That((suite.Name, suite.Description), Is.EqualTo(("S", (string?)null)));
            Assert.That((project.Name, project.Announcement, project.IsCompleted, project.SuiteMode), Is.EqualTo(("P", (string?)null, true, SuiteMode.Multiple)));
            Assert.That(counted.AffectedCases, Is.Zero);
        });
        Assert.That((await Api.GetSectionsAsync(_project, _suite.Id)).Single().Id, Is.EqualTo(_section.Id));
    }

    [Test]
    public async Task Cases_are_added_changed_moved_and_deleted_in_bulk()
    {
        var cases = await Add("A", "B");
        long[] ids = [.. cases.Select(item => item.Id)];
        var label = await Api.AddLabelAsync(_project, new AddLabel { Title = "smoke" });

        var renamed = await Api.UpdateLabelAsync(label.Id, new UpdateLabel { ProjectId = _project, Title = "quick" });
        var read = await Api.GetLabelAsync(label.Id);
        var cleared = await Api.UpdateCaseAsync(ids[0], new UpdateCase { Title = "A2", Refs = null, Labels = [label.Id] });
        var changed = await Api.UpdateCasesAsync(_suite.Id, new UpdateCases { CaseIds = ids, Estimate = "1m" });
        var other = await Api.AddSectionAsync(_project, new AddSection { Name = "Two", SuiteId = _suite.Id });
        await Api.CopyCasesToSectionAsync(other.Id, new CopyCases { CaseIds = [ids[0]] });
        await Api.MoveCasesToSectionAsync(other.Id, new MoveCases { SuiteId = _suite.Id, CaseIds = [ids[1]] });
        var counted = await Api.SoftDeleteCasesAsync(_suite.Id, new DeleteCases { CaseIds = [ids[0]] }, _project);
        await Api.DeleteCasesAsync(_suite.Id, new DeleteCases { CaseIds = [ids[0]] }, _project);
        var left = await Api.AllCases(_project, new CaseFilter { SuiteId = _suite.Id }).ToListAsync();

        Assert.Multiple(() =>
        {
            Assert.That((label.Title, renamed.Id, renamed.Title, read.Title), Is.EqualTo(("smoke", label.Id, "quick", "quick")));
            Assert.That((cleared.Title, cleared.Refs, cleared.Labels.Single().Title), Is.EqualTo(("A2", (string?)null, "quick")));
            Assert.That(changed.Select(item => (item.Id, item.Estimate)), Is.EquivalentTo(ids.Select(id => (id, "1m"))));
            Assert.That(counted.AffectedTests, Is.Zero);
            Assert.That(left.Select(item => (item.Title, item.SectionId)), Is.EquivalentTo(new[] { ("A2", other.Id), ("B", other.Id) }));
        });
        Assert.That(await Api.AllHistoryForCase(ids[1]).AnyAsync(change => change.Changes.Any(field => field.Field == "estimate")), Is.True);
    }

    [Test]
    public async Task A_plan_with_configurations_is_grown_changed_and_closed()
    {
        var group = await Api.AddConfigGroupAsync(_project, new AddConfigGroup { Name = "Browsers" });
        var chrome = (await Api.AddConfigAsync(group.Id, new AddConfig { Name = "Chrome" })).Id;
        var firefox = (await Api.AddConfigAsync(group.Id, new AddConfig { Name = "Firefox" })).Id;
        var milestone = await Api.AddMilestoneAsync(_project, new AddMilestone { Name = "M", DueOn = DateTimeOffset.FromUnixTimeSeconds(1893456000) });
        long[] cases = [.. (await Add("A", "B")).Select(item => item.Id)];

        var plan = await Api.AddPlanAsync(_project, new AddPlan { Name = "Release", MilestoneId = milestone.Id });
        var entry = await Api.AddPlanEntryAsync(plan.Id, new AddPlanEntry
        {
            SuiteId = _suite.Id,
            ConfigIds = [chrome, firefox],
            Runs = [new AddPlanEntryRun { ConfigIds = [chrome], IncludeAll = false, CaseIds = [cases[0]], Description = "Only A", Refs = "TR-1" }],
        });
        var grown = await Api.AddRunToPlanEntryAsync(plan.Id, entry.Id, new AddPlanEntryRun { ConfigIds = [firefox], AssignedToId = 1 });
        var second = grown.Runs.Single(run => run.ConfigIds.Single() == firefox);
        await Api.UpdateRunInPlanEntryAsync(second.Id, new UpdatePlanEntryRun { AssignedToId = null, IncludeAll = false, CaseIds = [.. cases] });
        await Api.DeleteRunFromPlanEntryAsync(entry.Runs.Single().Id);
        await Api.UpdatePlanAsync(plan.Id, new UpdatePlan { MilestoneId = null });
        var closed = await Api.ClosePlanAsync(plan.Id);

        var run = closed.Entries.Single().Runs.Single();
        Assert.Multiple(() =>
        {
            Assert.That((entry.Runs.Single().Config, entry.Runs.Single().UntestedCount, entry.Runs.Single().Refs), Is.EqualTo(("Chrome", 1, "TR-1")));
            Assert.That(second.AssignedToId, Is.EqualTo(1));
            Assert.That((run.Id, run.Config, run.AssignedToId, run.UntestedCount), Is.EqualTo((second.Id, "Firefox", (long?)null, 2)));
            Assert.That((closed.IsCompleted, closed.MilestoneId), Is.EqualTo((true, (long?)null)));
        });
    }

    [Test]
    public async Task A_new_field_is_filled_and_read()
    {
        var added = await Api.AddCaseFieldAsync(new AddCaseField
        {
            Name = "risks",
            Label = "Risks",
            IncludeAll = true,
            Configs = [new AddFieldConfig { Options = new MultiSelectOptions { Items = FieldItem.Numbered("Money", "Privacy") } }],
        });
        var listed = (await Api.GetCaseFieldsAsync()).Single(field => field.Id == added.Id);
        var filled = await Api.AddCaseAsync(_section.Id, new AddCase { Title = "T", Custom = { ["custom_risks"] = [1, 2] } });

        Assert.Multiple(() =>
        {
            Assert.That((added.SystemName, added.TypeId, added.IsActive), Is.EqualTo(("custom_risks", FieldType.MultiSelect, true)));
            Assert.That(added.Configs.Single().Options.Items, Is.EqualTo("1, Money\n2, Privacy"));
            Assert.That(listed.ConfigFor(_project)?.Options.Choices.Select(item => item.Label), Is.EqualTo(new[] { "Money", "Privacy" }));
            Assert.That(filled.Custom["custom_risks"]?.Numbers, Is.EqualTo(new[] { 1, 2 }));
        });
        Assert.That(
            Clients.Failure(() => Api.AddCaseFieldAsync(new AddCaseField { Name = "x", Label = "X", Configs = [new AddFieldConfig { Options = new OtherOptions("No such type") }] })).Kind,
            Is.EqualTo(FailureKind.BadRequest));
    }

    [Test]
    public async Task A_result_a_comment_and_an_assignment_are_added_edited_and_filtered()
    {
        var item = (await Add("A"))[0].Id;
        var run = await Api.AddRunAsync(_project, new AddRun { SuiteId = _suite.Id, Name = "R" });
        var results = await Api.AddResultsForCasesAsync(run.Id, new AddResultsForCases
        {
            Results =
            [
                new AddResultToCase { CaseId = item, StatusId = 5, Defects = "TR-7", Elapsed = "90s" },
                new AddResultToCase { CaseId = item, Comment = "A comment" },
                new AddResultToCase { CaseId = item, AssignedToId = 1 },
            ],
        });
        var edited = await Api.EditResultAsync(results[0].Id, new EditResult { StatusId = 1, Defects = null });
        var file = await Api.AddAttachmentToResultAsync(results[0].Id, new AttachmentFile(typeof(ConversationTests).Assembly.Location));
        var test = (await Api.GetTestsAsync(run.Id)).Single();
        var files = await Api.GetAttachmentsForTestAsync(test.Id);
        await Api.DeleteAttachmentAsync(file.AttachmentId);
        await Api.AddLabelAsync(_project, new AddLabel { Title = "slow" });
        await Api.UpdateTestsAsync(new UpdateTests { TestIds = [test.Id], Labels = ["slow"] });
        var labelled = await Api.GetTestAsync(test.Id);
        var unlabelled = await Api.UpdateTestAsync(test.Id, new UpdateTest { Labels = [] });
        var passed = await Api.AllResultsForRun(run.Id, new RunResultFilter { StatusId = [1], CreatedBy = [1] }).ToListAsync();

        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => (result.StatusId, result.Comment, result.AssignedToId)), Is.EqualTo(new (long?, string?, long?)[] { (5, null, null), (null, "A comment", null), (null, null, 1) }));
            Assert.That((edited.Id, edited.StatusId, edited.Defects, edited.Elapsed), Is.EqualTo((results[0].Id, 1, (string?)null, "1m 30s")));
            Assert.That((test.StatusId, test.AssignedToId), Is.EqualTo((1, 1)));
            Assert.That((labelled.Labels.Single().Title, unlabelled.Labels.Count), Is.EqualTo(("slow", 0)));
            Assert.That(files.Single().Id, Is.EqualTo(file.AttachmentId));
            Assert.That(passed.Select(result => result.Id), Is.EqualTo(new[] { results[0].Id }));
        });
        Assert.That(await Api.GetAttachmentsForTestAsync(test.Id), Is.Empty);
        Assert.That((await Api.SoftDeleteRunAsync(run.Id)).AffectedTests, Is.EqualTo(1));
    }

    private async Task<IReadOnlyList<Case>> Add(params string[] titles) =>
        await Api.AddCasesAsync(_section.Id, new AddCases { Cases = [.. titles.Select(title => new AddCase { Title = title, Refs = "TR-1" })] });
}
