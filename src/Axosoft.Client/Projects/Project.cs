using Axosoft.Client.Workflows;

namespace Axosoft.Client.Projects;

/// <summary>A project.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Project
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The projects below it.</summary>
    public IReadOnlyList<Project> Children { get => field ?? []; init; }

    /// <summary>The workflow of each type of item; only if the request asks for them.</summary>
    public IReadOnlyList<Workflow> Workflows { get => field ?? []; init; }
}
