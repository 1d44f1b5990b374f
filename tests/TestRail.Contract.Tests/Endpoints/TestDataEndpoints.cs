using TestRail.Client.Datasets;
using TestRail.Client.Groups;
using TestRail.Client.Users;
using TestRail.Client.Variables;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

/// <summary>Variables and datasets; users, groups and roles.</summary>
internal static class TestDataEndpoints
{
    private static readonly Answer Dataset = Answer.One("dataset");
    private static readonly Answer Variable = Answer.One("variable");
    private static readonly Answer Group = Answer.One("group");

    public static readonly Endpoint[] All =
    [
        Get("get_variables", Answer.Page("variables", "variable"), (api, id) => api.GetVariablesAsync(id.First), Subject.Project),
        Post("add_variable", "add test data", Variable, (api, id) => api.AddVariableAsync(id.First, new AddVariable { Name = "country" }), Subject.Project),
        Post(
            "update_variable", "edit test data", Variable,
            (api, id) => api.UpdateVariableAsync(id.First, new UpdateVariable { Name = "money" }), Subject.Variable),
        Post("delete_variable", "delete test data", Answer.Nothing, (api, id) => api.DeleteVariableAsync(id.First), Subject.Variable),
        Get("get_dataset", Dataset, (api, id) => api.GetDatasetAsync(id.First), Subject.Dataset),
        Get("get_datasets", Answer.Page("datasets", "dataset"), (api, id) => api.GetDatasetsAsync(id.First), Subject.Project),
        Post(
            "add_dataset", "add test data", Dataset,
            (api, id) => api.AddDatasetAsync(id.First, new AddDataset { Name = "Poland", Variables = [new() { Name = "currency", Value = "PLN" }] }), Subject.Project),
        Post(
            "update_dataset", "edit test data", Dataset,
            (api, id) => api.UpdateDatasetAsync(id.First, new UpdateDataset { Variables = [new() { Name = "currency", Value = "CZK" }] }), Subject.Dataset),
        Post("delete_dataset", "delete test data", Answer.Nothing, (api, id) => api.DeleteDatasetAsync(id.First), Subject.Dataset),
        Get("get_roles", Answer.Page("roles", "role"), (api, _) => api.GetRolesAsync()),
        Get("get_group", Group, (api, id) => api.GetGroupAsync(id.First), Subject.Group),
        Get("get_groups", Answer.Page("groups", "group"), (api, _) => api.GetGroupsAsync()),
        Admin("add_group", "add groups", Group, (api, _) => api.AddGroupAsync(new AddGroup { Name = "New", UserIds = [2] })),
        Admin("update_group", "edit groups", Group, (api, id) => api.UpdateGroupAsync(id.First, new UpdateGroup { UserIds = [3] }), Subject.Group),
        Admin("delete_group", "delete groups", Answer.Nothing, (api, id) => api.DeleteGroupAsync(id.First), Subject.Group),
        Admin("add_user", "add users", Answer.One("user"), (api, _) => api.AddUserAsync(new AddUser { Name = "New", Email = "new@example.com" })),
        Admin("update_user", "edit users", Answer.One("user"), (api, id) => api.UpdateUserAsync(id.First, new UpdateUser { Name = "Changed" }), Subject.User),
    ];
}
