using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class FieldEndpoints
{
    public static readonly Endpoint[] All =
    [
        Get("get_case_fields", Answer.Array("field"), (api, _) => api.GetCaseFieldsAsync()),
        Get("get_result_fields", Answer.Array("field"), (api, _) => api.GetResultFieldsAsync()),
        Get("get_templates", Answer.Array("template"), (api, id) => api.GetTemplatesAsync(id.First), Subject.Project),
        Get("get_priorities", Answer.Array("priority"), (api, _) => api.GetPrioritiesAsync()),
        Get("get_statuses", Answer.Array("status"), (api, _) => api.GetStatusesAsync()),
    ];
}
