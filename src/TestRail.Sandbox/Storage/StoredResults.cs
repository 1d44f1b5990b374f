using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredResults
{
    public const string Select = "SELECT r.* FROM results r";

    public static IEnumerable<Result> Complete(this Store store, IReadOnlyList<Result> results)
    {
        var fields = store.Fields(CustomFields.OfResults);
        var attachments = store.List<Attachment>(
            """
            SELECT id, entity_id FROM attachments
            WHERE entity_type = 'test_change' AND entity_id IN (SELECT CAST(value AS TEXT) FROM json_each(@ids)) ORDER BY id
            """,
            new { ids = results.Select(result => result.Id).ToArray() })
            .ToLookup(attachment => attachment.EntityId, attachment => attachment.Id);
        return results.Select(result => result with
        {
            Custom = fields.Fill(result.Custom),
            AttachmentIds = [.. attachments[result.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]],
        });
    }

    /// <summary>Stores them in the given order, with ids in that order, and moves their tests to the status and assignee named last.</summary>
    public static IReadOnlyList<Result> AddResults(this Store store, IReadOnlyList<Result> results)
    {
        var last = store.Value<long>("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'results'), 0)");
        var numbered = results.Select((result, index) => result with { Id = last + index + 1 }).ToArray();
        store.Execute(
            """
            INSERT INTO results (id, test_id, run_id, status_id, created_on, created_by, assignedto_id, comment, version, elapsed, defects, custom)
            VALUES (@Id, @TestId, @RunId, @StatusId, @CreatedOn, @CreatedBy, @AssignedtoId, @Comment, @Version, @Elapsed, @Defects, @Custom)
            """,
            numbered);
        store.Execute("UPDATE tests SET status_id = @StatusId WHERE id = @TestId", numbered.Where(result => result.StatusId is not null));
        store.Execute("UPDATE tests SET assignedto_id = @AssignedtoId WHERE id = @TestId", numbered.Where(result => result.AssignedtoId is not null));
        var fields = store.Fields(CustomFields.OfResults);
        return [.. numbered.Select(result => result with { Custom = fields.Fill(result.Custom) })];
    }
}
