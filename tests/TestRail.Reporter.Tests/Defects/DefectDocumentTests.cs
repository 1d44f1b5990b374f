using System.Text.RegularExpressions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Tests.Configuration;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>The INI blocks of docs/defects.md are configurations that the reporter accepts.</summary>
internal sealed class DefectDocumentTests
{
    [TestCaseSource(nameof(Blocks))]
    public void A_block_is_a_valid_configuration(string ini)
    {
        using var folder = new TemporaryFolder();
        var whole = ini.Contains("[connection]", StringComparison.Ordinal) ? ini : PluginFile.Connection + ini;
        var loaded = new DefectConfigurationLoader(
            new ConfigurationResult { Searched = [], Delivery = new(), Report = new(), Defects = new() { File = folder.Write("axosoft.ini", whole) } },
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["AXOSOFT_PASSWORD"] = "p4ssw0rd", ["AXOSOFT_CLIENT_SECRET"] = "s3cr3t" }).LoadDefects();

        Assert.That(loaded.Problems, Is.Empty);
    }

    private static IEnumerable<string> Blocks() =>
        Regex.Matches(Repository.Read("docs/defects.md").ReplaceLineEndings("\n"), "```ini\n(?<text>.*?)```", RegexOptions.Singleline).Select(match => match.Groups["text"].Value);
}
