using System.Text.Json;
using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the <c>labels</c> of a body: ids and titles, in any mixture, of the project's labels.</summary>
internal sealed class LabelReader(Store store, long project, bool strict)
{
    private readonly IReadOnlyList<Label> _known = store.LabelsOfProject(project);

    /// <summary>The labels; null if the body has none.</summary>
    public IReadOnlyList<Label>? Read(Body body)
    {
        if (body.Node("labels") is not { } node)
            return null;
        if (node is not JsonArray asked)
            throw body.Refuse("labels", "array");
        var labels = asked.Select(item => Find(item) ?? throw body.Refuse("labels", PathId.Label.Noun)).Distinct().ToArray();
        return labels.Length <= Limits.Labels ? labels : throw RefusalException.BadRequest(Texts.Unrecorded.TooManyLabels);
    }

    private Label? Find(JsonNode? asked) => asked?.GetValueKind() switch
    {
        JsonValueKind.Number => asked.AsValue().TryGetValue<long>(out var id) ? _known.FirstOrDefault(label => label.Id == id) : null,
        JsonValueKind.String => Body.Decode(asked) is { } title
            ? _known.FirstOrDefault(label => label.Title == title) ?? (strict ? null : _known.FirstOrDefault(label => label.Id == Natural.Read(title)))
            : null,
        _ => null,
    };
}
