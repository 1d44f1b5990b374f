using System.Text.Json.Serialization;
using TestRail.Client.Json;

namespace TestRail.Client.Labels;

/// <summary>Names a label by its id or its title; both convert by themselves: <c>Labels = [5, "smoke"]</c>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
[JsonConverter(typeof(LabelRefConverter))]
public readonly record struct LabelRef
{
    /// <summary>The id; null where the title names the label.</summary>
    public long? Id { get; private init; }

    /// <summary>The title, at most 20 characters; null where the id names the label.</summary>
    public string? Title { get; private init; }

    /// <summary>Names a label by its id.</summary>
    /// <param name="id">The id.</param>
    public static implicit operator LabelRef(long id) => new() { Id = id };

    /// <summary>Names a label by its title.</summary>
    /// <param name="title">The title.</param>
    public static implicit operator LabelRef(string title) => new() { Title = title };
}
