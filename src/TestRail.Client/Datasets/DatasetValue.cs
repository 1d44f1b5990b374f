namespace TestRail.Client.Datasets;

/// <summary>The value of a variable in a dataset.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Datasets</see></remarks>
public sealed record DatasetValue
{
    /// <summary>The id of the variable; null in a request.</summary>
    public long? Id { get; init; }

    /// <summary>The name of the variable.</summary>
    public required string Name { get; init; }

    /// <summary>The value.</summary>
    public string Value { get; init => field = value ?? ""; } = "";
}
