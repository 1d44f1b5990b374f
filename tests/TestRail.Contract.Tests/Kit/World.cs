using TestRail.Client;
using TestRail.Client.Attachments;
using TestRail.Client.Cases;
using TestRail.Client.Datasets;
using TestRail.Client.Labels;
using TestRail.Client.Plans;
using TestRail.Client.Results;
using TestRail.Client.Runs;

namespace TestRail.Contract.Tests.Kit;

/// <summary>One object of each kind that an address can name, created on first use. Tests and results are in the same run, entries in the same plan.</summary>
internal sealed class World(ITestRailApi api)
{
    public const long Project = 1, Suite = 1, Section = 1, Case = 1, Milestone = 7, User = 5, ConfigGroup = 1, Config = 3;

    private Run? _run;
    private Plan? _plan;
    private Result? _result;
    private AddedAttachment? _attachment;
    private long? _label, _dataset;

    public static AttachmentFile Feature { get; } = new(Path.Combine(TestContext.CurrentContext.TestDirectory, "Cart.feature"));

    public static AttachmentFile File { get; } = new(Path.Combine(TestContext.CurrentContext.TestDirectory, "Seed.json"));

    /// <summary>Creates one object of each kind, so that no list is empty.</summary>
    public async Task FillAsync()
    {
        await AttachmentAsync();
        await LabelAsync();
        var plan = await PlanAsync();
        await api.AddAttachmentToPlanAsync(plan.Id, File);
        await api.AddAttachmentToPlanEntryAsync(plan.Id, plan.Entries[0].Id, File);
        await api.AddAttachmentToCaseAsync(Case, File);
        await api.UpdateCaseAsync(Case, new UpdateCase { PriorityId = 1 });
    }

    /// <summary>A run with the cases 1, 2 and 3, and a value in each field.</summary>
    public async Task<Run> RunAsync() => _run ??= await api.AddRunAsync(Project, new AddRun
    {
        SuiteId = Suite,
        Name = "Nightly",
        Description = "Every night",
        MilestoneId = Milestone,
        AssignedToId = User,
        IncludeAll = false,
        CaseIds = [1, 2, 3],
        Refs = "SAN-1",
    });

    /// <summary>A plan with one entry of two runs, for Chrome and Firefox.</summary>
    public async Task<Plan> PlanAsync() => _plan ??= await api.AddPlanAsync(Project, new AddPlan
    {
        Name = "System test",
        Description = "All of it",
        MilestoneId = Milestone,
        Entries = [new AddPlanEntry { SuiteId = Suite, IncludeAll = false, CaseIds = [1, 2], ConfigIds = [1, 2], Refs = "SAN-1" }],
    });

    public async Task<PlanEntry> EntryAsync() => (await PlanAsync()).Entries[0];

    public async Task<Client.Tests.Test> TestAsync() => (await api.GetTestsAsync((await RunAsync()).Id))[0];

    public async Task<Result> ResultAsync() => _result ??= await api.AddResultAsync((await TestAsync()).Id, new AddResult
    {
        StatusId = 5,
        Comment = "This test failed",
        Version = "1.0RC1",
        Elapsed = "5m",
        Defects = "TR-1",
        AssignedToId = 1,
    });

    public async Task<long> LabelAsync() => _label ??= (await api.AddLabelAsync(Project, new AddLabel { Title = "smoke" })).Id;

    public async Task<long> DatasetAsync() => _dataset ??=
        (await api.AddDatasetAsync(Project, new AddDataset { Name = "Europe", Variables = [new() { Name = "currency", Value = "EUR" }] })).Id;

    public async Task<string> AttachmentAsync() =>
        (_attachment ??= await api.AddAttachmentToResultAsync((await ResultAsync()).Id, File)).AttachmentId;
}
