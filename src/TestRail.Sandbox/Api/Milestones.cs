using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Milestones
{
    public static object One(Call call) => call.MilestoneWithChildren(call.Id);

    public static object All(Call call) => call.Page<Milestone>(
        "milestones",
        StoredMilestones.Select,
        new Conditions().Is("project_id", call.Id)
            .Is("is_completed", call.Query.Flag("is_completed")).Is("is_started", call.Query.Flag("is_started")),
        "id",
        milestones => milestones.Select(milestone => Link(call, milestone)));

    public static Milestone MilestoneWithChildren(this Call call, long id) => Link(call, call.Store.Milestone(id)) with
    {
        Children = [.. call.Store.SubMilestones(id).Select(child => Link(call, child))],
    };

    private static Milestone Link(Call call, Milestone milestone) => milestone with { Url = call.Links.Milestone(milestone.Id) };
}
