using System.Globalization;
using System.Text;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Renders the table of options for the documentation.</summary>
internal static class OptionTableRendering
{
    public static string Render()
    {
        var table = new StringBuilder("| option | default | meaning | environment | host argument |\n|---|---|---|---|---|\n");
        foreach (var option in OptionTable.All)
        {
            var value = option.Default is null ? "" : $"`{OptionDefault.Json(option)!.ToJsonString(Relaxed.Json)}`";
            table.Append(CultureInfo.InvariantCulture, $"| `{option.Key}` | {value} | {Meaning(option)} | `{option.Variable}` | `{option.Argument}` |\n");
        }

        return table.ToString();
    }

    private static string Meaning(Option option) =>
        option.Words.All(word => option.Description.Contains($"`{word}`", StringComparison.Ordinal))
            ? option.Description
            : $"{option.Description} Values: {string.Join(", ", option.Words.Select(word => $"`{word}`"))}.";
}
