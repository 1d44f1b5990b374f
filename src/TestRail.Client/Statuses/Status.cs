using System.Text.Json.Serialization;

namespace TestRail.Client.Statuses;

/// <summary>A status a test can have.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public sealed record Status
{
    /// <summary>The id. System statuses are 1 to 5, custom ones begin at 6.</summary>
    public long Id { get; init; }

    /// <summary>The system name, <c>passed</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The name people see.</summary>
    public string Label { get => field ?? ""; init; }

    /// <summary>Whether TestRail brought it along.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether it stands for the lack of a result.</summary>
    public bool IsUntested { get; init; }

    /// <summary>Whether it ends the work on a test.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The dark colour, as RGB.</summary>
    public int ColorDark { get; init; }

    /// <summary>The medium colour, as RGB.</summary>
    public int ColorMedium { get; init; }

    /// <summary>The bright colour, as RGB.</summary>
    public int ColorBright { get; init; }

    /// <summary>Every key that has no property here: the <c>custom_*</c> fields, and what newer versions of TestRail add.</summary>
    [JsonExtensionData]
    public CustomFields Custom { get; set; } = [];
}
