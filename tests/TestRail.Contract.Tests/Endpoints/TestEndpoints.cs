using TestRail.Client.Tests;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class TestEndpoints
{
    public static readonly Endpoint[] All =
    [
        Get("get_test", Answer.One("test"), (api, id) => api.GetTestAsync(id.First), Subject.Test),
        Get("get_tests", Answer.Page("tests", "test"), (api, id) => api.GetTestsAsync(id.First), Subject.Run),
        Post(
            "update_test", "edit test results", Answer.One("test"),
            (api, id) => api.UpdateTestAsync(id.First, new UpdateTest { Labels = ["smoke"] }), Subject.Test),
        Post(
            "update_tests", "edit test results", Answer.One("updated tests"),
            (api, _) => api.UpdateTestsAsync(new UpdateTests { TestIds = [1], Labels = ["smoke"] })),
    ];
}
