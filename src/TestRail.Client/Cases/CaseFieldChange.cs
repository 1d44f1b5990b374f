using TestRail.Client.Values;

namespace TestRail.Client.Cases;

/// <summary>The change of one field of a case.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077292642580-Cases">TestRail API, Cases</see></remarks>
public sealed record CaseFieldChange : TestRailObject
{
    /// <summary>The kind of field; a number that TestRail defines.</summary>
    public long? TypeId { get; init; }

    /// <summary>The field's name in requests and replies, such as <c>priority_id</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The display name.</summary>
    public string? Label { get; init; }

    /// <summary>The displayed text before the change.</summary>
    public string? OldText { get; init; }

    /// <summary>The displayed text after the change.</summary>
    public string? NewText { get; init; }

    /// <summary>The value before the change; JSON if it is not a string.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value after the change; JSON if it is not a string.</summary>
    public string? NewValue { get; init; }
}
