using TestRail.Client.Cases;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class CaseEndpoints
{
    private const string Add = "add test cases", Edit = "edit test cases", Delete = "delete test cases";

    private static readonly Answer Case = Answer.One("case");
    private static readonly Answer Affected = Answer.One("affected");

    public static readonly Endpoint[] All =
    [
        Get("get_case", Case, (api, id) => api.GetCaseAsync(id.First), Subject.Case),
        Get(
            "get_cases", Answer.Page("cases", "case"),
            (api, id) => api.GetCasesAsync(id.First, new CaseFilter { SuiteId = World.Suite }), Subject.Project),
        Get("get_history_for_case", Answer.Page("history", "change"), (api, id) => api.GetHistoryForCaseAsync(id.First), Subject.Case),
        Post("add_case", Add, Case, (api, id) => api.AddCaseAsync(id.First, new AddCase { Title = "A new case" }), Subject.Section),
        Post(
            "add_cases", Add, Answer.Within("cases", "case[]"),
            (api, id) => api.AddCasesAsync(id.First, new AddCases { Cases = [new AddCase { Title = "A new case" }] }), Subject.Section),
        Post("update_case", Edit, Case, (api, id) => api.UpdateCaseAsync(id.First, new UpdateCase { Title = "Changed" }), Subject.Case),
        Post(
            "update_cases", Edit, Answer.Within("updated_cases", "case[]"),
            (api, id) => api.UpdateCasesAsync(id.First, new UpdateCases { CaseIds = [1, 2], PriorityId = 1 }), Subject.Suite),
        Post(
            "copy_cases_to_section", Add, Answer.Nothing,
            (api, id) => api.CopyCasesToSectionAsync(id.First, new CopyCases { CaseIds = [1] }), Subject.Section),
        Post(
            "move_cases_to_section", Edit, Answer.Nothing,
            (api, id) => api.MoveCasesToSectionAsync(id.First, new MoveCases { SuiteId = World.Suite, CaseIds = [1] }), Subject.Section),
        Post("delete_case", Delete, Answer.Nothing, (api, id) => api.DeleteCaseAsync(id.First), Subject.Case),
        Post("delete_case", Delete, Affected, (api, id) => api.SoftDeleteCaseAsync(id.First), Subject.Case) with { Suffix = "&soft=1" },
        Post(
            "delete_cases", Delete, Answer.Nothing,
            (api, id) => api.DeleteCasesAsync(id.First, new DeleteCases { CaseIds = [1] }), Subject.Suite),
        Post(
            "delete_cases", Delete, Affected,
            (api, id) => api.SoftDeleteCasesAsync(id.First, new DeleteCases { CaseIds = [1] }), Subject.Suite)
            with { Suffix = "&soft=1" },
    ];
}
