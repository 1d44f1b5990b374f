using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class ProjectEndpoints
{
    private static readonly Answer User = Answer.One("user");

    public static readonly Endpoint[] All =
    [
        Get("get_project", Answer.One("project"), (api, id) => api.GetProjectAsync(id.First), Subject.Project),
        Get("get_projects", Answer.Page("projects", "project"), (api, _) => api.GetProjectsAsync()),
        Get("get_milestone", Answer.One("milestone"), (api, id) => api.GetMilestoneAsync(id.First), Subject.Milestone),
        Get("get_milestones", Answer.Page("milestones", "milestone"), (api, id) => api.GetMilestonesAsync(id.First), Subject.Project),
        Get("get_configs", Answer.Array("config group"), (api, id) => api.GetConfigsAsync(id.First), Subject.Project),
        Get("get_user", User, (api, id) => api.GetUserAsync(id.First), Subject.User),
        Get("get_current_user", User, (api, _) => api.GetCurrentUserAsync()),
        Get("get_user_by_email", User, (api, _) => api.GetUserByEmailAsync("joe@example.com")),
        Get("get_users", Answer.Array("user"), (api, _) => api.GetUsersAsync()),
        Get("get_users", Answer.Array("user"), (api, id) => api.GetUsersAsync(id.First), Subject.Project),
    ];
}
