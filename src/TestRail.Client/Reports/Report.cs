using System.Text.Json.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Reports;

/// <summary>A report that can be created through the API. Its other settings are in <see cref="TestRailObject.Custom"/>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Reports</see></remarks>
public sealed record Report : TestRailObject
{
    /// <summary>The id.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether TestRail notifies the report's author.</summary>
    public bool NotifyUser { get; init; }

    /// <summary>Whether TestRail sends links by e-mail.</summary>
    public bool NotifyLink { get; init; }

    /// <summary>Whether TestRail sends the report by e-mail.</summary>
    public bool NotifyAttachment { get; init; }
}
