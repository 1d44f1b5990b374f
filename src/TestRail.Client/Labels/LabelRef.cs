using System.Text.Json.Serialization;

namespace TestRail.Client.Labels;

/// <summary>A label, given by id or title. Both convert implicitly: <c>Labels = [5, "smoke"]</c>.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Labels</see></remarks>
[JsonConverter(typeof(LabelRefConverter))]
public readonly record struct LabelRef
{
    /// <summary>The id; null if the label is given by title.</summary>
    public long? Id { get; private init; }

    /// <summary>The title, at most 20 characters; null if the label is given by id.</summary>
    public string? Title { get; private init; }

    /// <summary>Converts a label's id.</summary>
    /// <param name="id">The id.</param>
    public static implicit operator LabelRef(long id) => new() { Id = id };

    /// <summary>Converts a label's title.</summary>
    /// <param name="title">The title.</param>
    public static implicit operator LabelRef(string title) => new() { Title = title };
}
