using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the projects of a new field, and its options for them.</summary>
internal sealed class FieldConfigurations(Store store, FieldType type)
{
    private readonly FieldOptions _options = new(type);
    private readonly HashSet<long> _projects = [.. store.List<long>("SELECT id FROM projects")];

    public JsonArray Read(Body body)
    {
        if (body.Objects("configs") is not { Count: > 0 } configs)
            throw RefusalException.BadRequest(Texts.RequiredOfField("configs"));
        var meant = configs.SelectMany(Projects).ToArray();
        if (meant.Distinct().Count() < meant.Length)
            throw RefusalException.BadRequest(Texts.Unrecorded.SeveralConfigurations);
        return new JsonArray([.. configs.Select(config => (JsonNode)new JsonObject
        {
            ["context"] = new JsonObject
            {
                ["is_global"] = Context(config).Flag("is_global"),
                ["project_ids"] = Context(config).Node("project_ids")?.DeepClone(),
            },
            ["options"] = _options.Read(config.Object("options") ?? throw config.Missing("options")),
            ["id"] = Guid.NewGuid().ToString(),
        })]);
    }

    private static Body Context(Body config) => config.Object("context") ?? throw config.Missing("context");

    /// <summary>The projects of a configuration. Null stands for all projects without a configuration of their own.</summary>
    private IReadOnlyList<long?> Projects(Body config)
    {
        var context = Context(config);
        var isGlobal = context.Flag("is_global") ?? throw context.Missing("is_global");
        // In the vendor's example, an empty list of ids is an empty string.
        var listed = context.IsText("project_ids") && context.Text("project_ids") == "" ? [] : context.Ids("project_ids") ?? [];
        if (!listed.All(_projects.Contains))
            throw new RefusalException(404, Texts.Unrecorded.UnknownProjects);
        if (isGlobal)
            return [null];
        return listed.Length > 0 ? [.. listed.Select(id => (long?)id)] : throw context.Missing("project_ids");
    }
}
