using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Milestones
{
    private const string Select = "SELECT * FROM milestones";

    public static object One(Call call)
    {
        var milestone = call.Store.Find<Milestone>($"{Select} WHERE id = @id", new { id = call.Id })!;
        var children = call.Store.List<Milestone>($"{Select} WHERE parent_id = @id ORDER BY id", new { id = call.Id });
        return Link(call, milestone) with { Children = [.. children.Select(child => Link(call, child))] };
    }

    public static object All(Call call) => call.Page<Milestone>(
        "milestones",
        Select,
        new Conditions().Is("project_id", call.Id)
            .Is("is_completed", call.Query.Flag("is_completed")).Is("is_started", call.Query.Flag("is_started")),
        "id",
        milestones => milestones.Select(milestone => Link(call, milestone)));

    private static Milestone Link(Call call, Milestone milestone) => milestone with { Url = call.Links.Milestone(milestone.Id) };
}
