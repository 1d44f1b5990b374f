namespace Axosoft.Client.Fields;

/// <summary>A list of values that Axosoft itself has.</summary>
/// <remarks>Source: <see href="https://developer.axosoft.com/">Axosoft API</see></remarks>
public enum PicklistType
{
    /// <summary>Priorities.</summary>
    Priority,

    /// <summary>Severities.</summary>
    Severity,

    /// <summary>Statuses.</summary>
    Status,
}
