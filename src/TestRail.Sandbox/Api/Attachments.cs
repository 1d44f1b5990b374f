using System.Globalization;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Attachments
{
    /// <summary>The run's own files and those of its results.</summary>
    public static object OfRun(Call call) => Page(
        call,
        $"(a.entity_type = 'run' AND a.entity_id = '{Text(call)}' OR a.entity_type = 'test_change' "
            + $"AND a.entity_id IN (SELECT CAST(id AS TEXT) FROM results WHERE run_id = {Text(call)}))");

    public static object OfCase(Call call) => Page(call, $"a.entity_type = 'case' AND a.entity_id = '{Text(call)}'");

    /// <summary>A bare array, unlike the other two.</summary>
    public static object OfTest(Call call) => call.Store.List<Attachment>(
        StoredAttachments.Select
            + " WHERE a.entity_type = 'test_change'"
            + " AND a.entity_id IN (SELECT CAST(id AS TEXT) FROM results WHERE test_id = @id) ORDER BY a.id",
        new { id = call.Id });

    public static object One(Call call)
    {
        var attachment = call.Store.Attachment(call.Id);
        return new Reply(200, attachment.Filetype, attachment.Content);
    }

    private static object Page(Call call, string condition) =>
        call.Page<Attachment>("attachments", StoredAttachments.Select, new Conditions().And(condition), "a.id");

    private static string Text(Call call) => call.Id.ToString(CultureInfo.InvariantCulture);
}
