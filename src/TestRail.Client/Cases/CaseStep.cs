using System.Text.Json.Serialization;

namespace TestRail.Client.Cases;

/// <summary>A step of a case, an element of a field of type Steps.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseStep
{
    /// <summary>What to do.</summary>
    public string? Content { get; init; }

    /// <summary>What is to happen.</summary>
    public string? Expected { get; init; }

    /// <summary>What else to know.</summary>
    public string? AdditionalInfo { get; init; }

    /// <summary>References, separated by commas.</summary>
    public string? Refs { get; init; }

    /// <summary>The shared step it stands for.</summary>
    public long? SharedStepId { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
