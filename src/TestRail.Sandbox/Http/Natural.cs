using System.Globalization;

namespace TestRail.Sandbox.Http;

/// <summary>Whole numbers from zero on, as addresses have them: digits and nothing else.</summary>
internal static class Natural
{
    // .NET's own parsing overlooks NUL characters at the end.
    public static long? Read(string text) =>
        text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
