namespace TestRail.Client.Values;

/// <summary>A step of a case: an element of a field of type Steps.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseStep : TestRailObject
{
    /// <summary>The action.</summary>
    public string? Content { get; init; }

    /// <summary>The expected result.</summary>
    public string? Expected { get; init; }

    /// <summary>Additional information.</summary>
    public string? AdditionalInfo { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The shared step that it refers to.</summary>
    public long? SharedStepId { get; init; }
}
