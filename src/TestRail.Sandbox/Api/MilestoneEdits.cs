using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Adds, starts, completes and deletes milestones.</summary>
internal static class MilestoneEdits
{
    public static object Add(Call call)
    {
        var body = call.Body;
        var started = body.Flag("is_started") ?? false;
        var id = call.Store.AddMilestone(new Milestone
        {
            ProjectId = call.Id,
            Name = body.RequiredText("name", Limits.Name),
            Description = body.Text("description"),
            StartOn = body.Id("start_on"),
            IsStarted = started,
            StartedOn = started ? call.Now : null,
            DueOn = body.Id("due_on"),
            ParentId = Parent(call, call.Id),
            Refs = body.Text("refs", Limits.RunReferences),
        });
        return call.MilestoneWithChildren(id);
    }

    public static object Update(Call call)
    {
        var milestone = call.Store.Milestone(call.Id);
        var body = call.Body;
        var started = body.Flag("is_started") ?? milestone.IsStarted;
        var completed = body.Flag("is_completed") ?? milestone.IsCompleted;
        call.Store.SaveMilestone(milestone with
        {
            Name = body.Has("name") ? body.RequiredText("name", Limits.Name) : milestone.Name,
            Description = body.Has("description") ? body.Text("description") : milestone.Description,
            StartOn = body.Has("start_on") ? body.Id("start_on") : milestone.StartOn,
            IsStarted = started,
            StartedOn = started ? milestone.StartedOn ?? call.Now : null,
            DueOn = body.Has("due_on") ? body.Id("due_on") : milestone.DueOn,
            IsCompleted = completed,
            CompletedOn = completed ? milestone.CompletedOn ?? call.Now : null,
            ParentId = body.Has("parent_id") ? Parent(call, milestone.ProjectId, milestone.Id) : milestone.ParentId,
            Refs = body.Has("refs") ? body.Text("refs", Limits.RunReferences) : milestone.Refs,
        });
        return call.MilestoneWithChildren(call.Id);
    }

    public static object? Delete(Call call)
    {
        call.Store.DeleteMilestone(call.Id);
        return null;
    }

    /// <summary>The parent milestone: a milestone of the project, but not a descendant of this one.</summary>
    private static long? Parent(Call call, long project, long? child = null)
    {
        if (call.Body.Id("parent_id") is not { } id)
            return null;
        var isFree = child is not { } own || !call.Store.MilestonesBelow(own).Contains(id);
        return isFree && call.Store.Exists("milestones", id) && call.Store.Milestone(id).ProjectId == project
            ? id
            : throw call.Body.Refuse("parent_id", PathId.Milestone.Noun);
    }
}
