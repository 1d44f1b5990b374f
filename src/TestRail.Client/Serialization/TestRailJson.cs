using System.Text.Json.Serialization;
using RestApi;
using TestRail.Client.Attachments;
using TestRail.Client.CaseTypes;
using TestRail.Client.Cases;
using TestRail.Client.Configurations;
using TestRail.Client.Datasets;
using TestRail.Client.Fields;
using TestRail.Client.Groups;
using TestRail.Client.Json;
using TestRail.Client.Labels;
using TestRail.Client.Milestones;
using TestRail.Client.Plans;
using TestRail.Client.Priorities;
using TestRail.Client.Projects;
using TestRail.Client.Reports;
using TestRail.Client.Results;
using TestRail.Client.Roles;
using TestRail.Client.Runs;
using TestRail.Client.Sections;
using TestRail.Client.SharedSteps;
using TestRail.Client.Statuses;
using TestRail.Client.Suites;
using TestRail.Client.Templates;
using TestRail.Client.Tests;
using TestRail.Client.Users;
using TestRail.Client.Values;
using TestRail.Client.Variables;

namespace TestRail.Client.Serialization;

/// <summary>
/// Serialization of TestRail's JSON. Requests omit default values: null in a new item, and in an update an
/// <see cref="Optional{T}"/> that is not set. One that is set to null is not its type's default, so it is sent.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(UnixSecondsConverter),
        typeof(LenientBoolConverter),
        typeof(LenientCountConverter),
        typeof(LenientTextConverter),
        typeof(LenientIdsConverter),
        typeof(LenientTextsConverter),
        typeof(OptionalConverter<string?>),
        typeof(OptionalConverter<long?>),
        typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<DateTimeOffset?>),
        typeof(PageConverter<Project>),
        typeof(PageConverter<Suite>),
        typeof(PageConverter<Section>),
        typeof(PageConverter<Case>),
        typeof(PageConverter<Run>),
        typeof(PageConverter<Plan>),
        typeof(PageConverter<Test>),
        typeof(PageConverter<Result>),
        typeof(PageConverter<Status>),
        typeof(PageConverter<Field>),
        typeof(PageConverter<Template>),
        typeof(PageConverter<Priority>),
        typeof(PageConverter<Milestone>),
        typeof(PageConverter<User>),
        typeof(PageConverter<ConfigGroup>),
        typeof(PageConverter<Attachment>),
        typeof(PageConverter<CaseChange>),
        typeof(PageConverter<CaseType>),
        typeof(PageConverter<CaseStatus>),
        typeof(PageConverter<Label>),
        typeof(PageConverter<SharedStep>),
        typeof(PageConverter<SharedStepChange>),
        typeof(PageConverter<Dataset>),
        typeof(PageConverter<Variable>),
        typeof(PageConverter<Group>),
        typeof(PageConverter<Role>),
        typeof(PageConverter<Report>),
        typeof(PageConverter<DynamicFilterField>),
    ])]
[JsonSerializable(typeof(Page<Project>))]
[JsonSerializable(typeof(Page<Suite>))]
[JsonSerializable(typeof(Page<Section>))]
[JsonSerializable(typeof(Page<Case>))]
[JsonSerializable(typeof(Page<Run>))]
[JsonSerializable(typeof(Page<Plan>))]
[JsonSerializable(typeof(Page<Test>))]
[JsonSerializable(typeof(Page<Result>))]
[JsonSerializable(typeof(Page<Status>))]
[JsonSerializable(typeof(Page<Field>))]
[JsonSerializable(typeof(Page<Template>))]
[JsonSerializable(typeof(Page<Priority>))]
[JsonSerializable(typeof(Page<Milestone>))]
[JsonSerializable(typeof(Page<User>))]
[JsonSerializable(typeof(Page<ConfigGroup>))]
[JsonSerializable(typeof(Page<Attachment>))]
[JsonSerializable(typeof(Page<CaseChange>))]
[JsonSerializable(typeof(Page<CaseType>))]
[JsonSerializable(typeof(Page<CaseStatus>))]
[JsonSerializable(typeof(Page<Label>))]
[JsonSerializable(typeof(Page<SharedStep>))]
[JsonSerializable(typeof(Page<SharedStepChange>))]
[JsonSerializable(typeof(Page<Dataset>))]
[JsonSerializable(typeof(Page<Variable>))]
[JsonSerializable(typeof(Page<Group>))]
[JsonSerializable(typeof(Page<Role>))]
[JsonSerializable(typeof(Page<Report>))]
[JsonSerializable(typeof(Page<DynamicFilterField>))]
[JsonSerializable(typeof(SharedStep))]
[JsonSerializable(typeof(Dataset))]
[JsonSerializable(typeof(Variable))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(ReportLinks))]
[JsonSerializable(typeof(AddSharedStep))]
[JsonSerializable(typeof(UpdateSharedStep))]
[JsonSerializable(typeof(DeleteSharedStep))]
[JsonSerializable(typeof(AddDataset))]
[JsonSerializable(typeof(UpdateDataset))]
[JsonSerializable(typeof(AddVariable))]
[JsonSerializable(typeof(UpdateVariable))]
[JsonSerializable(typeof(AddGroup))]
[JsonSerializable(typeof(UpdateGroup))]
[JsonSerializable(typeof(AddUser))]
[JsonSerializable(typeof(UpdateUser))]
[JsonSerializable(typeof(AddedAttachment))]
[JsonSerializable(typeof(SoftDeletion))]
[JsonSerializable(typeof(AddCase))]
[JsonSerializable(typeof(AddProject))]
[JsonSerializable(typeof(UpdateProject))]
[JsonSerializable(typeof(AddSuite))]
[JsonSerializable(typeof(UpdateSuite))]
[JsonSerializable(typeof(AddSection))]
[JsonSerializable(typeof(UpdateSection))]
[JsonSerializable(typeof(MoveSection))]
[JsonSerializable(typeof(AddCases))]
[JsonSerializable(typeof(UpdateCase))]
[JsonSerializable(typeof(UpdateCases))]
[JsonSerializable(typeof(CopyCases))]
[JsonSerializable(typeof(MoveCases))]
[JsonSerializable(typeof(DeleteCases))]
[JsonSerializable(typeof(AddCaseField))]
[JsonSerializable(typeof(AddMilestone))]
[JsonSerializable(typeof(UpdateMilestone))]
[JsonSerializable(typeof(AddConfigGroup))]
[JsonSerializable(typeof(UpdateConfigGroup))]
[JsonSerializable(typeof(AddConfig))]
[JsonSerializable(typeof(UpdateConfig))]
[JsonSerializable(typeof(AddLabel))]
[JsonSerializable(typeof(UpdateLabel))]
[JsonSerializable(typeof(DeleteLabels))]
[JsonSerializable(typeof(UpdateTest))]
[JsonSerializable(typeof(UpdateTests))]
[JsonSerializable(typeof(EditResult))]
[JsonSerializable(typeof(AddRun))]
[JsonSerializable(typeof(UpdateRun))]
[JsonSerializable(typeof(AddPlan))]
[JsonSerializable(typeof(AddPlanEntry))]
[JsonSerializable(typeof(AddPlanEntryRun))]
[JsonSerializable(typeof(UpdatePlan))]
[JsonSerializable(typeof(UpdatePlanEntry))]
[JsonSerializable(typeof(UpdatePlanEntryRun))]
[JsonSerializable(typeof(AddResult))]
[JsonSerializable(typeof(AddResults))]
[JsonSerializable(typeof(AddResultsForCases))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Suite))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(PlanEntry))]
[JsonSerializable(typeof(Test))]
[JsonSerializable(typeof(Result))]
[JsonSerializable(typeof(Status))]
[JsonSerializable(typeof(Field))]
[JsonSerializable(typeof(Template))]
[JsonSerializable(typeof(Priority))]
[JsonSerializable(typeof(Milestone))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ConfigGroup))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(CaseChange))]
[JsonSerializable(typeof(CaseType))]
[JsonSerializable(typeof(CaseStatus))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(LabelRef))]
[JsonSerializable(typeof(SavedLabel))]
[JsonSerializable(typeof(AddedField))]
[JsonSerializable(typeof(FieldConfig[]))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(string))]
internal sealed partial class TestRailJson : JsonSerializerContext;
