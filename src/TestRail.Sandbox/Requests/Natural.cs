using System.Globalization;

namespace TestRail.Sandbox.Requests;

/// <summary>Parses whole numbers from 0 in addresses: digits only.</summary>
internal static class Natural
{
    // .NET's parser ignores trailing NUL characters.
    public static long? Read(string text) =>
        text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
