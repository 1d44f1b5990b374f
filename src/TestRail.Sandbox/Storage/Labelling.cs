using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

/// <summary>The labels of cases or of tests. A test's labels are separate from its case's.</summary>
internal sealed record Labelling(string Table, string Column)
{
    public static readonly Labelling OfCases = new("case_labels", "case_id");
    public static readonly Labelling OfTests = new("test_labels", "test_id");

    public ILookup<long, Label> Of(Store store, IEnumerable<long> ids) =>
        store.List<LabelRow>(
            $"""
            SELECT x.{Column} AS owner_id, l.id, l.title, l.created_by, l.created_on FROM {Table} x JOIN labels l ON l.id = x.label_id
            WHERE x.{Column} IN (SELECT value FROM json_each(@ids)) ORDER BY l.id
            """,
            new { ids = ids.ToArray() })
            .ToLookup(row => row.OwnerId, row => row.ToLabel());

    /// <summary>Replaces the labels of all given items.</summary>
    public void Set(Store store, IEnumerable<long> ids, IEnumerable<Label> labels) => store.Execute(
        $"""
        DELETE FROM {Table} WHERE {Column} IN (SELECT value FROM json_each(@ids));
        INSERT INTO {Table} ({Column}, label_id) SELECT i.value, l.value FROM json_each(@ids) i, json_each(@labels) l;
        """,
        new { ids = ids.Distinct().ToArray(), labels = labels.Select(label => label.Id).Distinct().ToArray() });
}
