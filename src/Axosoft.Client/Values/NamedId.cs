namespace Axosoft.Client.Values;

/// <summary>A reference to a project, workflow step, release, status, priority or other object.</summary>
/// <param name="Id">The id.</param>
public sealed record NamedId(long Id)
{
    /// <summary>The name. Axosoft ignores it in requests.</summary>
    public string? Name { get; init; }
}
