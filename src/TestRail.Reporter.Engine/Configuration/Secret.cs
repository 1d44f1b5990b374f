namespace TestRail.Reporter.Engine.Configuration;

/// <summary>A text that must not appear in any message, journal, comment, serialized data or debugger view.</summary>
internal sealed class Secret(string value)
{
    /// <summary>Returns the text itself, for the request header that needs it.</summary>
    public string Reveal() => value;

    /// <summary>Three asterisks, regardless of the text's length.</summary>
    public override string ToString() => "***";
}
