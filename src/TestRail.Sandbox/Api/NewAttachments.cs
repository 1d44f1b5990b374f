using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class NewAttachments
{
    public static object ToResult(Call call)
    {
        var run = call.Store.Run(call.Store.Value<long>("SELECT run_id FROM results WHERE id = @id", new { id = call.Id }), call.Links);
        run.RequireActive();
        return Add(call, run.ProjectId, "test_change", Text(call.Id));
    }

    public static object ToRun(Call call)
    {
        var run = call.Store.Run(call.Id, call.Links);
        run.RequireActive();
        return Add(call, run.ProjectId, "run", Text(run.Id));
    }

    public static object ToCase(Call call)
    {
        var project = call.Store.Value<long>(
            "SELECT s.project_id FROM cases c JOIN suites s ON s.id = c.suite_id WHERE c.id = @id", new { id = call.Id });
        return Add(call, project, "case", Text(call.Id));
    }

    public static object ToPlan(Call call) => Add(call, call.OpenPlan().ProjectId, "plan", Text(call.Id));

    public static object ToEntry(Call call)
    {
        var plan = call.OpenPlan();
        return Add(call, plan.ProjectId, "entry", call.Entry(plan.Id, call.SecondText).Id);
    }

    private static object Add(Call call, long project, string entity, string id)
    {
        var file = call.Request.Upload ?? throw RefusalException.BadRequest(Texts.Unrecorded.NoFile);
        var attachment = call.Store.AddAttachment(new Attachment
        {
            Uuid = call.Options.AttachmentIds == AttachmentIds.Uuid ? Guid.NewGuid().ToString() : null,
            ProjectId = project,
            EntityType = entity,
            EntityId = id,
            Name = file.Name,
            Filetype = file.ContentType,
            Size = file.Content.Length,
            Content = file.Content,
            UserId = call.User.Id,
            CreatedOn = call.Now,
        });
        return new { attachment_id = attachment };
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
