namespace TestRail.Client.Fields;

/// <summary>How a custom field of type Text is shown.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public enum TextFormat
{
    /// <summary>As Markdown.</summary>
    Markdown,

    /// <summary>As it is.</summary>
    Plain,
}
