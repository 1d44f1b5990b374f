using TestRail.Client;
using TestRail.Client.Cases;
using TestRail.Client.Errors;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Projects;
using TestRail.Client.Sections;
using TestRail.Client.Suites;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Methods outside of the four pages (projects, sections, cases …): each field that the client can send is stored, and null clears it.</summary>
internal sealed class AroundContract : ContractFixture
{
    [TestCaseSource(nameof(Sent))]
    public async Task A_field_that_is_sent_is_stored(Func<ITestRailApi, Task<long>> send, Func<ITestRailApi, long, Task> read, string key, string value)
    {
        await World.LabelAsync();
        var id = await send(Api);

        await read(Api, id);

        Assert.That(Wire.Last.Answer![key]?.ToJsonString() ?? "null", Is.EqualTo(value));
    }

    [Test]
    public async Task What_is_deleted_is_gone()
    {
        await Api.DeleteCaseAsync(2);
        await Api.DeleteMilestoneAsync(3);
        await Api.DeleteConfigAsync(1);
        var cases = await Api.GetCasesAsync(1, new CaseFilter { SuiteId = 1 });
        var configs = await Api.GetConfigsAsync(1);
        var milestones = await Api.GetMilestonesAsync(1);

        Assert.Multiple(() =>
        {
            Assert.That(cases.Select(each => each.Id), Is.EqualTo(new[] { 1, 3, 4, 5, 6, 7, 8 }));
            Assert.That(configs.SelectMany(group => group.Configs).Select(config => config.Id), Is.EqualTo(new[] { 2, 3, 4, 5, 6 }));
            Assert.That(milestones.Select(each => each.Id), Is.EqualTo(new[] { 2, 7 }));
            Assert.That(
                Assert.ThrowsAsync<TestRailException>(() => Api.GetCaseAsync(2))!.Reason, Is.EqualTo("Field :case_id is not a valid test case."));
        });
    }

    [Test]
    public async Task A_soft_deletion_counts_and_deletes_nothing()
    {
        await World.RunAsync();

        var section = await Api.SoftDeleteSectionAsync(1);
        var cases = await Api.SoftDeleteCasesAsync(1, new DeleteCases { CaseIds = [1, 2, 8] });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((section.AffectedTests, section.AffectedCases), Is.EqualTo(((int?)3, (int?)8)));
            Assert.That((cases.AffectedTests, cases.AffectedCases), Is.EqualTo(((int?)2, (int?)3)));
            Assert.That(await Api.GetCasesAsync(1, new CaseFilter { SuiteId = 1 }), Has.Count.EqualTo(8));
        });
    }

    [Test]
    public async Task Cases_are_copied_and_moved()
    {
        var section = await Api.AddSectionAsync(1, new AddSection { SuiteId = 1, Name = "Other" });

        await Api.CopyCasesToSectionAsync(section.Id, new CopyCases { CaseIds = [1] });
        await Api.MoveCasesToSectionAsync(section.Id, new MoveCases { SuiteId = 1, CaseIds = [2, 3] });

        var there = await Api.GetCasesAsync(1, new CaseFilter { SuiteId = 1, SectionId = section.Id });
        Assert.That(there.Select(each => each.Title).Order(), Is.EqualTo(new[] { "Example 1", "Example 2", "Example 3" }));
    }

    private static IEnumerable<TestCaseData> Sent() =>
    [
        .. Of(
            "project", async api => (await api.AddProjectAsync(new AddProject { Name = "P", Announcement = "A", ShowAnnouncement = true, SuiteMode = SuiteMode.Multiple })).Id,
            (api, id) => api.GetProjectAsync(id), ("name", "\"P\""), ("announcement", "\"A\""), ("show_announcement", "true"), ("suite_mode", "3")),
        .. Of(
            "suite", async api => (await api.AddSuiteAsync(1, new AddSuite { Name = "S", Description = "D" })).Id,
            (api, id) => api.GetSuiteAsync(id), ("name", "\"S\""), ("description", "\"D\""), ("project_id", "1")),
        .. Of(
            "changed suite", async api => (await api.UpdateSuiteAsync(1, new UpdateSuite { Name = "S", Description = null })).Id,
            (api, id) => api.GetSuiteAsync(id), ("name", "\"S\""), ("description", "null")),
        .. Of(
            "section", async api => (await api.AddSectionAsync(1, new AddSection { SuiteId = 1, Name = "S", Description = "D", ParentId = 1 })).Id,
            (api, id) => api.GetSectionAsync(id), ("name", "\"S\""), ("description", "\"D\""), ("parent_id", "1"), ("depth", "1"), ("suite_id", "1")),
        .. Of(
            "changed section", async api => (await api.UpdateSectionAsync(1, new UpdateSection { Name = "S", Description = "D" })).Id,
            (api, id) => api.GetSectionAsync(id), ("name", "\"S\""), ("description", "\"D\"")),
        .. Of(
            "case", async api => (await api.AddCaseAsync(1, NewCase)).Id, (api, id) => api.GetCaseAsync(id),
            ("title", "\"T\""), ("template_id", "2"), ("type_id", "6"), ("priority_id", "1"), ("estimate", "\"5m\""), ("milestone_id", "7"),
            ("refs", "\"SAN-1\""), ("section_id", "1"), ("custom_preconds", "\"Given\"")),
        .. Of(
            "changed case", async api => (await api.UpdateCaseAsync((await api.AddCaseAsync(1, NewCase)).Id, Changes)).Id, (api, id) => api.GetCaseAsync(id),
            ("title", "\"Changed\""), ("priority_id", "2"), ("estimate", "null"), ("milestone_id", "null"), ("refs", "\"SAN-2\""), ("type_id", "6")),
        .. Of(
            "milestone", async api => (await api.AddMilestoneAsync(1, new AddMilestone { Name = "M", Description = "D", ParentId = 7, StartOn = Moment, DueOn = Moment.AddDays(1), Refs = "SAN-1" })).Id,
            (api, id) => api.GetMilestoneAsync(id), ("name", "\"M\""), ("description", "\"D\""), ("parent_id", "7"), ("start_on", "1393845644"), ("due_on", "1393932044"),
            ("refs", "\"SAN-1\""), ("is_started", "false")),
        .. Of(
            "changed milestone", async api => (await api.UpdateMilestoneAsync(7, new UpdateMilestone { Name = "M", IsStarted = true, IsCompleted = true })).Id,
            (api, id) => api.GetMilestoneAsync(id), ("name", "\"M\""), ("is_started", "true"), ("is_completed", "true"), ("completed_on", "1393845644")),
        .. Of(
            "changed label", async api => (await api.UpdateLabelAsync(1, new UpdateLabel { ProjectId = 1, Title = "nightly" })).Id,
            (api, id) => api.GetLabelAsync(id), ("name", "\"nightly\"")),
    ];

    private static readonly AddCase NewCase = new()
    {
        Title = "T",
        TemplateId = 2,
        TypeId = 6,
        PriorityId = 1,
        Estimate = "5m",
        MilestoneId = 7,
        Refs = "SAN-1",
        Custom = { ["custom_preconds"] = "Given" },
    };

    private static readonly UpdateCase Changes = new() { Title = "Changed", PriorityId = 2, Estimate = null, MilestoneId = null, Refs = "SAN-2" };

    private static IEnumerable<TestCaseData> Of(
        string what, Func<ITestRailApi, Task<long>> send, Func<ITestRailApi, long, Task> read, params (string Key, string Value)[] fields) =>
        fields.Select(field => new TestCaseData(send, read, field.Key, field.Value).SetArgDisplayNames(what, field.Key));
}
