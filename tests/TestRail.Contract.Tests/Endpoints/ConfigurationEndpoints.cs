using TestRail.Client.Configurations;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class ConfigurationEndpoints
{
    private const string Add = "add configurations", Edit = "edit configurations", Delete = "delete configurations";

    private static readonly Answer Group = Answer.One("config group");
    private static readonly Answer Config = Answer.One("config");

    public static readonly Endpoint[] All =
    [
        Get("get_configs", Answer.Array("config group"), (api, id) => api.GetConfigsAsync(id.First), Subject.Project),
        Post(
            "add_config_group", Add, Group,
            (api, id) => api.AddConfigGroupAsync(id.First, new AddConfigGroup { Name = "Devices" }), Subject.Project),
        Post("add_config", Add, Config, (api, id) => api.AddConfigAsync(id.First, new AddConfig { Name = "Opera" }), Subject.ConfigGroup),
        Post(
            "update_config_group", Edit, Group,
            (api, id) => api.UpdateConfigGroupAsync(id.First, new UpdateConfigGroup { Name = "Changed" }), Subject.ConfigGroup),
        Post(
            "update_config", Edit, Config,
            (api, id) => api.UpdateConfigAsync(id.First, new UpdateConfig { Name = "Changed" }), Subject.Config),
        Post("delete_config_group", Delete, Answer.Nothing, (api, id) => api.DeleteConfigGroupAsync(id.First), Subject.ConfigGroup),
        Post("delete_config", Delete, Answer.Nothing, (api, id) => api.DeleteConfigAsync(id.First), Subject.Config),
    ];
}
