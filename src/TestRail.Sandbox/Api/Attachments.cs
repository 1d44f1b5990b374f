using System.Globalization;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Attachments
{
    /// <summary>With --no-key, any page of the browser can open a file by its address, so a file must not run scripts.</summary>
    private static readonly KeyValuePair<string, string>[] Inactive =
    [
        new("Content-Security-Policy", "default-src 'none'; sandbox"),
        new("X-Content-Type-Options", "nosniff"),
    ];

    /// <summary>The run's own files and those of its results.</summary>
    public static object OfRun(Call call) => Page(
        call,
        $"(a.entity_type = 'run' AND a.entity_id = '{Text(call)}' OR a.entity_type = 'test_change' "
            + $"AND a.entity_id IN (SELECT CAST(id AS TEXT) FROM selected_results WHERE run_id = {Text(call)}))");

    public static object OfCase(Call call) => Page(call, $"a.entity_type = 'case' AND a.entity_id = '{Text(call)}'");

    public static object OfPlan(Call call) => Page(call, $"a.entity_type = 'plan' AND a.entity_id = '{Text(call)}'");

    /// <summary>Returns an array without paging, unlike the plan's list.</summary>
    public static object OfEntry(Call call) => call.Store.List<Attachment>(
        StoredAttachments.Select + " WHERE a.entity_type = 'entry' AND a.entity_id = @Id ORDER BY a.id", call.Entry(call.Id, call.SecondText));

    /// <summary>Returns an array without paging.</summary>
    public static object OfTest(Call call) => call.Store.List<Attachment>(
        StoredAttachments.Select
            + " WHERE a.entity_type = 'test_change'"
            + " AND a.entity_id IN (SELECT CAST(id AS TEXT) FROM results WHERE test_id = @id) ORDER BY a.id",
        new { id = call.Id });

    public static object One(Call call)
    {
        var attachment = call.Store.AttachmentOf(call.Text);
        return new Reply(200, attachment.Filetype, attachment.Content) { Headers = Inactive };
    }

    public static object? Delete(Call call)
    {
        var attachment = call.Store.AttachmentOf(call.Text);
        if (attachment.EntityType is "run" or "test_change")
            call.Store.Run(RunOf(call.Store, attachment), call.Links).RequireActive();
        if (attachment.EntityType is "plan" or "entry")
            call.Store.PlanHead(PlanOf(call.Store, attachment), call.Links).RequireActive();
        call.Store.DeleteAttachment(attachment.Id);
        return null;
    }

    private static long RunOf(Store store, Attachment attachment) => attachment.EntityType == "run"
        ? long.Parse(attachment.EntityId, CultureInfo.InvariantCulture)
        : store.Value<long>("SELECT run_id FROM results WHERE id = @EntityId", attachment);

    private static long PlanOf(Store store, Attachment attachment) => attachment.EntityType == "plan"
        ? long.Parse(attachment.EntityId, CultureInfo.InvariantCulture)
        : store.Value<long>("SELECT plan_id FROM plan_entries WHERE id = @EntityId", attachment);

    private static object Page(Call call, string condition) =>
        call.Page<Attachment>("attachments", StoredAttachments.Select, new Conditions().And(condition), "a.id");

    private static string Text(Call call) => call.Id.ToString(CultureInfo.InvariantCulture);
}
