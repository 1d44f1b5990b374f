using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TestRail.Reporter.Contracts.Frameworks;

/// <summary>The number of failures after which the framework runs no more tests. Hosts end such a run as they end any other.</summary>
internal static partial class FailureLimit
{
    /// <summary>1 if the settings of NUnit or xUnit, or a configuration file of xUnit beside an assembly, stop at the first failure; null otherwise.</summary>
    /// <param name="settings">VSTest's run settings.</param>
    /// <param name="sources">The full paths of the test assemblies.</param>
    public static int? Of(XElement? settings, IEnumerable<string> sources) =>
        IsTrue(settings, "NUnit", "StopOnError") || IsTrue(settings, "xUnit", "StopOnFail") || sources.SelectMany(FilesOfXUnit).Any(Stops) ? 1 : null;

    private static bool IsTrue(XElement? settings, string section, string name) => bool.TryParse(RunSettings.Value(settings, section, name), out var isTrue) && isTrue;

    private static IEnumerable<string> FilesOfXUnit(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly) ?? "";
        return [Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(assembly)}.xunit.runner.json"), Path.Combine(folder, "xunit.runner.json")];
    }

    private static bool Stops(string file)
    {
        try
        {
            return File.Exists(file) && StopOnFail().IsMatch(File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex("\"stopOnFail\"\\s*:\\s*true", RegexOptions.CultureInvariant)]
    private static partial Regex StopOnFail();
}
