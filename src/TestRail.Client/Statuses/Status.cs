using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Statuses;

/// <summary>A test status.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077935129364-Statuses">TestRail API, Statuses</see></remarks>
public sealed record Status : TestRailObject
{
    /// <summary>The id. System statuses have 1 to 5, custom statuses 6 and above.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The system name, such as <c>passed</c>.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The display name.</summary>
    public string Label { get; init => field = value ?? ""; } = "";

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
}
