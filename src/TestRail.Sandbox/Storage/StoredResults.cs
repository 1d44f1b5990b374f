using System.Globalization;
using System.Text.Json;
using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredResults
{
    public const string Select = "SELECT r.* FROM results r";

    private const string Insert =
        """
        INSERT INTO results (id, test_id, run_id, status_id, created_on, created_by, assignedto_id, comment, version, elapsed, defects, custom)
        VALUES (@id, @test, @run, @status, @on, @by, @assignee, @comment, @version, @elapsed, @defects, @custom)
        """;

    private const string MoveTests =
        """
        UPDATE tests SET
          status_id = COALESCE(
            (SELECT status_id FROM results WHERE test_id = tests.id AND status_id IS NOT NULL ORDER BY id DESC LIMIT 1), 3),
          assignedto_id = COALESCE(
            (SELECT assignedto_id FROM results WHERE test_id = tests.id AND assignedto_id IS NOT NULL ORDER BY id DESC LIMIT 1), assignedto_id)
        WHERE id IN (SELECT value FROM json_each(@tests))
        """;

    private static readonly IReadOnlyDictionary<string, Func<Result, object?>> Columns = new Dictionary<string, Func<Result, object?>>
    {
        ["@id"] = result => result.Id,
        ["@test"] = result => result.TestId,
        ["@run"] = result => result.RunId,
        ["@status"] = result => result.StatusId,
        ["@on"] = result => result.CreatedOn,
        ["@by"] = result => result.CreatedBy,
        ["@assignee"] = result => result.AssignedtoId,
        ["@comment"] = result => result.Comment,
        ["@version"] = result => result.Version,
        ["@elapsed"] = result => result.Elapsed,
        ["@defects"] = result => result.Defects,
        ["@custom"] = result => JsonSerializer.Serialize(result.Custom),
    };

    public static Result Result(this Store store, long id) => store.Find<Result>($"{Select} WHERE r.id = @id", new { id })!;

    public static IEnumerable<Result> Complete(this Store store, IReadOnlyList<Result> results)
    {
        var fields = store.Fields(CustomFields.OfResults);
        var attachments = store.List<Attachment>(
            """
            SELECT id, uuid, entity_id FROM attachments
            WHERE entity_type = 'test_change' AND entity_id IN (SELECT CAST(value AS TEXT) FROM json_each(@ids)) ORDER BY id
            """,
            new { ids = results.Select(result => result.Id).ToArray() })
            .ToLookup(attachment => attachment.EntityId, attachment => attachment.Key);
        return results.Select(result => result with
        {
            Custom = fields.Fill(result.Custom),
            AttachmentIds = [.. attachments[result.Id.ToString(CultureInfo.InvariantCulture)]],
        });
    }

    /// <summary>Stores the results with ids in the given order. Each test gets the status and assignee of its last result.</summary>
    public static IReadOnlyList<Result> AddResults(this Store store, IReadOnlyList<Result> results)
    {
        var last = store.Value<long>("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'results'), 0)");
        var numbered = results.Select((result, index) => result with { Id = last + index + 1 }).ToArray();
        store.ExecuteEach(Insert, numbered, Columns);
        store.Execute(MoveTests, new { tests = numbered.Select(result => result.TestId).Distinct().ToArray() });
        var fields = store.Fields(CustomFields.OfResults);
        return [.. numbered.Select(result => result with { Custom = fields.Fill(result.Custom) })];
    }

    /// <summary>Stores an edited result and updates its test.</summary>
    public static void SaveResult(this Store store, Result result)
    {
        store.Execute(
            """
            UPDATE results SET status_id = @StatusId, assignedto_id = @AssignedtoId, comment = @Comment, version = @Version, elapsed = @Elapsed,
              defects = @Defects, custom = @Custom WHERE id = @Id
            """,
            result);
        store.Execute(MoveTests, new { tests = new[] { result.TestId } });
    }
}
