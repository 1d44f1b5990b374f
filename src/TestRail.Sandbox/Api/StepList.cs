using System.Text.Json.Nodes;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

/// <summary>Reads the steps of a case or a result: objects with optional texts. Other keys are ignored.</summary>
internal sealed class StepList(Store store)
{
    private static readonly string[] Texts = ["content", "expected", "actual", "additional_info", "refs"];

    private readonly HashSet<long> _statuses = [.. store.List<long>("SELECT id FROM statuses")];

    public JsonArray Read(Body body, string name, FieldType type)
    {
        var steps = new JsonArray();
        foreach (var step in body.Objects(name)!)
            steps.Add(Read(step, type));
        return steps;
    }

    private JsonObject Read(Body body, FieldType type)
    {
        var step = new JsonObject();
        foreach (var text in Texts.Where(body.Has))
            step[text] = body.Text(text);
        if (type == FieldType.StepResults && body.Id("status_id") is { } status)
            step["status_id"] = _statuses.Contains(status) ? status : throw body.Refuse("status_id", "status");
        return step;
    }
}
