using System.Text.Json.Serialization;

namespace TestRail.Client.Statuses;

/// <summary>A test status.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public sealed record Status
{
    /// <summary>The id. System statuses have 1 to 5, custom statuses 6 and above.</summary>
    public long Id { get; init; }

    /// <summary>The system name, such as <c>passed</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The display name.</summary>
    public string Label { get => field ?? ""; init; }

    /// <summary>Whether it is one of TestRail's system statuses.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether it means that a test has no result.</summary>
    public bool IsUntested { get; init; }

    /// <summary>Whether it is final.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The dark colour, as RGB.</summary>
    public int ColorDark { get; init; }

    /// <summary>The medium colour, as RGB.</summary>
    public int ColorMedium { get; init; }

    /// <summary>The bright colour, as RGB.</summary>
    public int ColorBright { get; init; }

    /// <summary>Keys without a property of their own: the <c>custom_*</c> fields, and keys that newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
