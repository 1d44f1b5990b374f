namespace Axosoft.Client.Items;

/// <summary>
/// A filter for items. Properties that are null do not filter. Axosoft ignores parameters that it does not know, and then returns every
/// item, so check what you searched for in the items that are returned.
/// </summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public sealed record ItemFilter
{
    /// <summary>The project; 0 for all.</summary>
    public long? ProjectId { get; init; }

    /// <summary>Whether the items of projects below it are included.</summary>
    public bool? IncludeSubProjectsItems { get; init; }

    /// <summary>Whether the items of inactive projects are included.</summary>
    public bool? IncludeInactiveProjects { get; init; }

    /// <summary>The release.</summary>
    public long? ReleaseId { get; init; }

    /// <summary>The user or team.</summary>
    public long? AssignedToId { get; init; }

    /// <summary>A filter stored in Axosoft.</summary>
    public long? FilterId { get; init; }

    /// <summary>Whether archived items are included.</summary>
    public bool? IncludeArchived { get; init; }

    /// <summary>The text to search for. In double quotes, it is searched for as a phrase.</summary>
    public string? SearchString { get; init; }

    /// <summary>The field to search in, such as <c>name</c>.</summary>
    public string? SearchField { get; init; }

    /// <summary>The order, such as <c>id desc</c>.</summary>
    public string? SortFields { get; init; }

    /// <summary>The keys to return, such as <c>id,name,custom_fields.custom_1</c>.</summary>
    public string? Columns { get; init; }
}
