using TestRail.Client.Milestones;
using TestRail.Client.Projects;
using TestRail.Contract.Tests.Kit;
using static TestRail.Contract.Tests.Kit.Endpoint;

namespace TestRail.Contract.Tests.Endpoints;

internal static class ProjectEndpoints
{
    private static readonly Answer Project = Answer.One("project");
    private static readonly Answer Milestone = Answer.One("milestone");
    private static readonly Answer User = Answer.One("user");

    public static readonly Endpoint[] All =
    [
        Get("get_project", Project, (api, id) => api.GetProjectAsync(id.First), Subject.Project),
        Get("get_projects", Answer.Page("projects", "project"), (api, _) => api.GetProjectsAsync()),
        Get("get_milestone", Milestone, (api, id) => api.GetMilestoneAsync(id.First), Subject.Milestone),
        Get("get_milestones", Answer.Page("milestones", "milestone"), (api, id) => api.GetMilestonesAsync(id.First), Subject.Project),
        Admin("add_project", "add projects", Project, (api, _) => api.AddProjectAsync(new AddProject { Name = "New" })),
        Admin(
            "update_project", "edit projects", Project,
            (api, id) => api.UpdateProjectAsync(id.First, new UpdateProject { Name = "Changed" }), Subject.Project),
        Admin("delete_project", "delete projects", Answer.Nothing, (api, id) => api.DeleteProjectAsync(id.First), Subject.Project),
        Post(
            "add_milestone", "add milestones", Milestone,
            (api, id) => api.AddMilestoneAsync(id.First, new AddMilestone { Name = "New" }), Subject.Project),
        Post(
            "update_milestone", "edit milestones", Milestone,
            (api, id) => api.UpdateMilestoneAsync(id.First, new UpdateMilestone { Name = "Changed" }), Subject.Milestone),
        Post("delete_milestone", "delete milestones", Answer.Nothing, (api, id) => api.DeleteMilestoneAsync(id.First), Subject.Milestone),
        Get("get_user", User, (api, id) => api.GetUserAsync(id.First), Subject.User),
        Get("get_current_user", User, (api, _) => api.GetCurrentUserAsync()),
        Get("get_user_by_email", User, (api, _) => api.GetUserByEmailAsync("joe@example.com")),
        Get("get_users", Answer.Page("users", "user"), (api, _) => api.GetUsersAsync()),
        Get("get_users", Answer.Page("users", "user"), (api, id) => api.GetUsersAsync(id.First), Subject.Project),
    ];
}
