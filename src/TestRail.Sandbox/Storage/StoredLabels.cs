using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class StoredLabels
{
    public const string Select = "SELECT id, title, created_by, created_on FROM labels";

    public static Label Label(this Store store, long id) => store.Find<Label>($"{Select} WHERE id = @id", new { id })!;

    public static IReadOnlyList<Label> LabelsOfProject(this Store store, long project) =>
        store.List<Label>($"{Select} WHERE project_id = @project ORDER BY id", new { project });

    public static long AddLabel(this Store store, long project, Label label) => store.Insert(
        "INSERT INTO labels (project_id, title, created_by, created_on) VALUES (@project, @Title, @CreatedBy, @CreatedOn)",
        new { project, label.Title, label.CreatedBy, label.CreatedOn });

    public static void DeleteLabels(this Store store, long[] ids) =>
        store.Execute("DELETE FROM labels WHERE id IN (SELECT value FROM json_each(@ids))", new { ids });
}
