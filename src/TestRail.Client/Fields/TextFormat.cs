namespace TestRail.Client.Fields;

/// <summary>The format of a custom field of type Text.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/sections/7077185274644-API-reference">TestRail API, Case Fields</see></remarks>
public enum TextFormat
{
    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text.</summary>
    Plain,
}
