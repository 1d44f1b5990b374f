using System.Text.Json.Nodes;
using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
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
        {
            // An element with the id of shared steps stands for all of them. Their texts come from the set.
            if (type == FieldType.Steps && step.Id("shared_step_id") is { } shared)
                AddShared(steps, shared, step);
            else
                steps.Add(Read(step, type));
        }

        return steps;
    }

    private void AddShared(JsonArray steps, long id, Body body)
    {
        if (!store.Exists("shared_steps", id))
            throw body.Refuse("shared_step_id", PathId.SharedStep.Noun);
        // A client that sends back the steps that it has read has an element for each of them.
        if (steps.Any(step => (long?)step!["shared_step_id"] == id))
            return;
        foreach (var step in store.SharedStep(id).InCase())
            steps.Add(step);
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
