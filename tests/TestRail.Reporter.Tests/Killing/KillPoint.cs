using System.Globalization;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>The line of a journal at which a process ends; a line beyond its last one lets it live.</summary>
internal sealed record KillPoint(int Line, Cut Cut)
{
    public static KillPoint Parse(string text) =>
        text.Split(':') is [var line, var cut] ? new KillPoint(int.Parse(line, CultureInfo.InvariantCulture), Enum.Parse<Cut>(cut)) : throw new FormatException(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Cut}");
}
