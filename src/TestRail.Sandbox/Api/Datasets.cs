using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Datasets: a value for each variable of a project. Each project has a default dataset, which stays.</summary>
internal static class Datasets
{
    private const string Select = "SELECT * FROM datasets";

    public static object One(Call call) => Find(call, call.Id);

    public static object All(Call call) =>
        call.Page<Dataset>("datasets", Select, new Conditions().Is("project_id", call.Id), "id", datasets => Complete(call, datasets));

    public static object Add(Call call)
    {
        var id = call.Store.Insert(
            "INSERT INTO datasets (project_id, name) VALUES (@Id, @name)", new { call.Id, name = call.UniqueName("datasets", call.Id, null) });
        SaveValues(call, id, call.Id);
        return Find(call, id);
    }

    public static object Update(Call call)
    {
        var project = call.Store.Value<long>("SELECT project_id FROM datasets WHERE id = @Id", new { call.Id });
        if (call.Body.Has("name"))
            call.Store.Execute("UPDATE datasets SET name = @name WHERE id = @Id", new { call.Id, name = call.UniqueName("datasets", project, call.Id) });
        SaveValues(call, call.Id, project);
        return Find(call, call.Id);
    }

    public static object? Delete(Call call)
    {
        if (Find(call, call.Id).IsDefault)
            throw RefusalException.BadRequest(Texts.Unrecorded.DefaultDataset);
        call.Store.Execute("DELETE FROM datasets WHERE id = @Id", new { call.Id });
        return null;
    }

    private static Dataset Find(Call call, long id) => Complete(call, call.Store.List<Dataset>($"{Select} WHERE id = @id", new { id })).Single();

    private static IEnumerable<Dataset> Complete(Call call, IReadOnlyList<Dataset> datasets)
    {
        var values = call.Store.List<DatasetValue>(
            """
            SELECT d.dataset_id, v.id, v.name, d.value FROM dataset_values d JOIN variables v ON v.id = d.variable_id
            WHERE d.dataset_id IN (SELECT value FROM json_each(@ids)) ORDER BY v.id
            """,
            new { ids = datasets.Select(dataset => dataset.Id).ToArray() }).ToLookup(value => value.DatasetId);
        return datasets.Select(dataset => dataset with { Variables = [.. values[dataset.Id]] });
    }

    /// <summary>Stores the values in the body, which has a key for each variable. Other values stay.</summary>
    private static void SaveValues(Call call, long dataset, long project)
    {
        if (call.Body.Object("variables") is not { } values)
            return;
        var known = call.Store.List<Variable>("SELECT id, name FROM variables WHERE project_id = @project", new { project }).ToDictionary(variable => variable.Name, variable => variable.Id);
        foreach (var name in values.Names)
        {
            var variable = known.TryGetValue(name, out var id) ? id : throw call.Body.Refuse("variables", "variable");
            call.Store.Execute(
                "INSERT OR REPLACE INTO dataset_values (dataset_id, variable_id, value) VALUES (@dataset, @variable, @value)",
                new { dataset, variable, value = values.Text(name) ?? "" });
        }
    }
}
