namespace Axosoft.Client.Projects;

/// <summary>A release.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Release
{
    /// <summary>The id.</summary>
    public required long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The releases below it.</summary>
    public IReadOnlyList<Release> Children { get => field ?? []; init; }
}
