namespace TestRail.Client.Values;

/// <summary>The result of a step: an element of a field of type Step Results.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record StepResult : TestRailObject
{
    /// <summary>The action.</summary>
    public string? Content { get; init; }

    /// <summary>The expected result.</summary>
    public string? Expected { get; init; }

    /// <summary>The actual result.</summary>
    public string? Actual { get; init; }

    /// <summary>Additional information.</summary>
    public string? AdditionalInfo { get; init; }

    /// <summary>The references, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The status of the step.</summary>
    public long? StatusId { get; init; }
}
