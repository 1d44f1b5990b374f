using System.Globalization;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>The journal line at which a process ends. If the journal has fewer lines, the process is not killed.</summary>
internal sealed record KillPoint(int Line, Cut Cut)
{
    public static KillPoint Parse(string text) =>
        text.Split(':') is [var line, var cut] ? new KillPoint(int.Parse(line, CultureInfo.InvariantCulture), Enum.Parse<Cut>(cut)) : throw new FormatException(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Cut}");
}
