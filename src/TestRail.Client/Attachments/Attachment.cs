using TestRail.Client.Values;

namespace TestRail.Client.Attachments;

/// <summary>A file attached to a case, result, run, plan or plan entry.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077196481428-Attachments">TestRail API, Attachments</see></remarks>
public sealed record Attachment : TestRailObject
{
    /// <summary>The id: a number in older versions of TestRail, a UUID in newer ones.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public string? Name { get; init; }

    /// <summary>The file name.</summary>
    public string? Filename { get; init; }

    /// <summary>The file type.</summary>
    public string? Filetype { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The kind of item it is attached to: <c>case</c>, <c>plan</c>, <c>run</c>, <c>entry</c> or <c>test_change</c> (a result).</summary>
    public string? EntityType { get; init; }

    /// <summary>The id of the item it is attached to.</summary>
    public string? EntityId { get; init; }

    /// <summary>The project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The case.</summary>
    public long? CaseId { get; init; }

    /// <summary>The result. Only in older versions; newer ones use <see cref="EntityId"/>.</summary>
    public long? ResultId { get; init; }

    /// <summary>The user who attached it.</summary>
    public long? UserId { get; init; }

    /// <summary>Whether it is an image.</summary>
    public bool IsImage { get; init; }

    /// <summary>When it was attached.</summary>
    public DateTimeOffset? CreatedOn { get; init; }
}
