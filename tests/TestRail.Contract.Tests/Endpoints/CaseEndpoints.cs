using TestRail.Client.Cases;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class CaseEndpoints
{
    private static readonly Answer Case = Answer.One("case");

    public static readonly Endpoint[] All =
    [
        Get("get_suite", Answer.One("suite"), (api, id) => api.GetSuiteAsync(id.First), Subject.Suite),
        Get("get_suites", Answer.Page("suites", "suite"), (api, id) => api.GetSuitesAsync(id.First), Subject.Project),
        Get("get_section", Answer.One("section"), (api, id) => api.GetSectionAsync(id.First), Subject.Section),
        Get("get_sections", Answer.Page("sections", "section"), (api, id) => api.GetSectionsAsync(id.First, 1), Subject.Project),
        Get("get_case", Case, (api, id) => api.GetCaseAsync(id.First), Subject.Case),
        Get(
            "get_cases", Answer.Page("cases", "case"),
            (api, id) => api.GetCasesAsync(id.First, new CaseFilter { SuiteId = 1 }), Subject.Project),
        Post(
            "add_case", "add test cases", Case,
            (api, id) => api.AddCaseAsync(id.First, new AddCase { Title = "A new case" }), Subject.Section),
    ];
}
