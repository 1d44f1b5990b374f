namespace Axosoft.Client.Items;

/// <summary>The user or team an item is assigned to.</summary>
/// <param name="Id">The id.</param>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record Assignee(long Id)
{
    /// <summary>The name. Axosoft ignores it in requests.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>team</c>. Default: <c>user</c>.</summary>
    public string Type { get => field ?? "user"; init; }
}
