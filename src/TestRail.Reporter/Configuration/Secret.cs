namespace TestRail.Reporter.Configuration;

/// <summary>A text that no message, journal, comment or debugger view may show.</summary>
internal sealed record Secret(string Value)
{
    /// <summary>Stars, whatever the length of the value.</summary>
    public override string ToString() => "***";
}
