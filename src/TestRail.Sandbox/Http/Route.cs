namespace TestRail.Sandbox.Http;

/// <summary>One API method: its name, the ids of its path, and who answers it.</summary>
internal sealed record Route(string Name, string Verb, PathId[] Ids, Func<Call, object?> Handler)
{
    /// <summary>What a user must be allowed to do, in TestRail's words; null for reading.</summary>
    public string? Permission { get; init; }

    /// <summary>The permission is that of administrators alone.</summary>
    public bool TakesAdministrator { get; init; }

    /// <summary>The body is a file instead of JSON.</summary>
    public bool TakesFile { get; init; }
}
