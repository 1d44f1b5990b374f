using System.Text.Json.Nodes;

namespace TestRail.Sandbox.Axosoft;

/// <summary>An item as it was stored.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">The type, such as <c>features</c>.</param>
public sealed record AxosoftItem(long Id, string Type)
{
    /// <summary>The fields, in the names and the form of the request.</summary>
    public required JsonObject Fields { get; init; }

    /// <summary>The comments, oldest first.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The attached files.</summary>
    public IReadOnlyList<AxosoftAttachment> Attachments { get; init; } = [];

    /// <summary>The title.</summary>
    public string Name => (string?)Fields["name"] ?? "";

    /// <summary>The id in a field that refers to another object, such as <c>project</c>; null without one.</summary>
    /// <param name="field">The field.</param>
    public long? IdOf(string field) => (long?)Fields[field]?["id"];
}
