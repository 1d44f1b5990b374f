using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TestRail.Sandbox.Commands;

internal static class Bounds
{
    /// <summary>Refuses a number outside of the bounds, which themselves are allowed.</summary>
    public static void Between(this Option option, int least, int most) => option.Validators.Add(result =>
    {
        if (Number(result) is { } number && (number < least || number > most))
            result.AddError($"{option.Name} must be {(most == int.MaxValue ? $"at least {least}" : $"between {least} and {most}")}, not {number}.");
    });

    // What is no number gets its own error, but only after the validators; asking the result for its value would throw.
    private static int? Number(OptionResult result) =>
        result.Tokens is [.., var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
