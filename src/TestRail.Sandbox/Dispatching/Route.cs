using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Dispatching;

/// <summary>An API method: its name, the ids in its path, and its handler.</summary>
internal sealed record Route(string Name, string Verb, PathId[] Ids, Func<Call, object?> Handler)
{
    /// <summary>The required permission as TestRail names it; null for reading.</summary>
    public string? Permission { get; init; }

    /// <summary>True if only administrators have the permission.</summary>
    public bool TakesAdministrator { get; init; }

    /// <summary>True for a deletion that can count what it would delete (<c>soft=1</c>).</summary>
    public bool CanBeSoft { get; init; }

    /// <summary>True if the body is a file instead of JSON.</summary>
    public bool TakesFile { get; init; }
}
