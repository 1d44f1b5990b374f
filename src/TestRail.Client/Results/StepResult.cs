using System.Text.Json.Serialization;

namespace TestRail.Client.Results;

/// <summary>What one step of a test came to, an element of a field of type Step Results.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077819312404-Results">TestRail API, Results</see></remarks>
public sealed record StepResult
{
    /// <summary>What was to do.</summary>
    public string? Content { get; init; }

    /// <summary>What was to happen.</summary>
    public string? Expected { get; init; }

    /// <summary>What happened.</summary>
    public string? Actual { get; init; }

    /// <summary>What else to know.</summary>
    public string? AdditionalInfo { get; init; }

    /// <summary>References, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The status of the step.</summary>
    public long? StatusId { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
