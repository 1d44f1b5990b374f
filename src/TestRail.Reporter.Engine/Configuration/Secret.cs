namespace TestRail.Reporter.Engine.Configuration;

/// <summary>A text that no message, journal, comment, serializer or debugger view may show.</summary>
internal sealed class Secret(string value)
{
    /// <summary>The text itself, for the one request header that needs it.</summary>
    public string Reveal() => value;

    /// <summary>Stars, whatever the length of the text.</summary>
    public override string ToString() => "***";
}
