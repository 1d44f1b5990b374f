using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>Reads ids in a body that must refer to existing items, in the current project if they belong to a project.</summary>
internal static class References
{
    public static long? Milestone(this Call call, long project) => call.Milestone(call.Body, project);

    public static long? Milestone(this Call call, Body body, long project)
    {
        if (body.Id("milestone_id") is not { } id)
            return null;
        return call.IsMilestone(id, project) ? id : throw body.Refuse("milestone_id", PathId.Milestone.Noun);
    }

    public static bool IsMilestone(this Call call, long id, long project) =>
        call.Store.Value<long>("SELECT COUNT(*) FROM milestones WHERE id = @id AND project_id = @project", new { id, project }) > 0;

    public static long? Assignee(this Call call, Body body)
    {
        if (body.Id("assignedto_id") is not { } id)
            return null;
        return call.Store.Exists("users", id) ? id : throw body.Refuse("assignedto_id", PathId.User.Noun);
    }
}
