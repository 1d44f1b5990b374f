using TestRail.Client.Fields;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class FieldEndpoints
{
    public static readonly Endpoint[] All =
    [
        Get("get_case_fields", Answer.Array("field"), (api, _) => api.GetCaseFieldsAsync()),
        Admin(
            "add_case_field", "add case fields", Answer.One("added field"),
            (api, _) => api.AddCaseFieldAsync(new AddCaseField
            {
                Name = "added",
                Label = "Added",
                IncludeAll = true,
                Configs = [new AddFieldConfig { Options = new StringOptions() }],
            })),
        Get("get_result_fields", Answer.Array("field"), (api, _) => api.GetResultFieldsAsync()),
        Get("get_templates", Answer.Array("template"), (api, id) => api.GetTemplatesAsync(id.First), Subject.Project),
        Get("get_priorities", Answer.Array("priority"), (api, _) => api.GetPrioritiesAsync()),
        Get("get_case_types", Answer.Array("case type"), (api, _) => api.GetCaseTypesAsync()),
        Get("get_case_statuses", Answer.Array("case status"), (api, _) => api.GetCaseStatusesAsync()),
        Get("get_statuses", Answer.Array("status"), (api, _) => api.GetStatusesAsync()),
    ];
}
