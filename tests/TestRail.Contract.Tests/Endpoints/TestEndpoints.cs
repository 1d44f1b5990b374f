using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class TestEndpoints
{
    public static readonly Endpoint[] All =
    [
        Get("get_test", Answer.One("test"), (api, id) => api.GetTestAsync(id.First), Subject.Test),
        Get("get_tests", Answer.Page("tests", "test"), (api, id) => api.GetTestsAsync(id.First), Subject.Run),
    ];
}
