using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TestRail.Sandbox.Commands;

internal static class Bounds
{
    /// <summary>Rejects a number outside the bounds. The bounds themselves are allowed.</summary>
    public static void Between(this Option option, int minimum, int maximum) => option.Validators.Add(result =>
    {
        if (Number(result) is { } number && (number < minimum || number > maximum))
            result.AddError($"{option.Name} must be {(maximum == int.MaxValue ? $"at least {minimum}" : $"between {minimum} and {maximum}")}, not {number}.");
    });

    // A value that is not a number gets its own error after the validators. Asking the result for its value would throw.
    private static int? Number(OptionResult result) =>
        result.Tokens is [.., var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
