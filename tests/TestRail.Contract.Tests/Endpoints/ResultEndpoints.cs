using TestRail.Client.Results;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class ResultEndpoints
{
    private const string Add = "add test results";

    private static readonly Answer Page = Answer.Page("results", "result");
    private static readonly AddResult Passed = new() { StatusId = 1 };

    public static readonly Endpoint[] All =
    [
        Get("get_results", Page, (api, id) => api.GetResultsAsync(id.First), Subject.Test),
        Get("get_results_for_case", Page, (api, id) => api.GetResultsForCaseAsync(id.First, id.Second), Subject.Run, Subject.Case),
        Get("get_results_for_run", Page, (api, id) => api.GetResultsForRunAsync(id.First), Subject.Run),
        Post("add_result", Add, Answer.One("result"), (api, id) => api.AddResultAsync(id.First, Passed), Subject.Test),
        Post(
            "add_result_for_case", Add, Answer.One("result"),
            (api, id) => api.AddResultForCaseAsync(id.First, id.Second, Passed), Subject.Run, Subject.Case),
        Post(
            "add_results", Add, Answer.Array("result"),
            (api, id) => api.AddResultsAsync(id.First, new AddResults { Results = [new AddResultToTest { TestId = 1, StatusId = 1 }] }),
            Subject.Run),
        Post(
            "add_results_for_cases", Add, Answer.Array("result"),
            (api, id) => api.AddResultsForCasesAsync(
                id.First, new AddResultsForCases { Results = [new AddResultToCase { CaseId = 1, StatusId = 1 }] }),
            Subject.Run),
        Post(
            "edit_result", "edit test results", Answer.One("result"),
            (api, id) => api.EditResultAsync(id.First, new EditResult { Comment = "Changed" }), Subject.Result),
    ];
}
