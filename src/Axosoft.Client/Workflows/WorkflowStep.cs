namespace Axosoft.Client.Workflows;

/// <summary>A step of a workflow.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record WorkflowStep
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The position.</summary>
    public int? Order { get; init; }
}
