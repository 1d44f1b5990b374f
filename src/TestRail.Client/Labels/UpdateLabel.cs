using TestRail.Client.Values;

namespace TestRail.Client.Labels;

/// <summary>Changes to a label.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
public sealed record UpdateLabel
{
    /// <summary>The project it belongs to.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The title, at most 20 characters.</summary>
    public Optional<string?> Title { get; init; }
}
