using System.Xml.Linq;
using Microsoft.Testing.Platform.CommandLine;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.TestingPlatform.Translation;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>Translates the command line of a test application to a <see cref="SessionStart"/>.</summary>
internal static class StartTranslator
{
    /// <summary>Set in each process of a command that starts a test application again for its failed tests.</summary>
    private const string Attempt = "TESTINGPLATFORM_DOTNETTEST_ATTEMPTNUMBER";

    /// <summary>Options of the platform and of the frameworks that leave tests out, or stop at a failure.</summary>
    private static readonly string[] Filters =
    [
        "filter", "filter-uid", "treenode-filter", "explicit",
        "filter-class", "filter-not-class", "filter-method", "filter-not-method", "filter-namespace", "filter-not-namespace", "filter-trait", "filter-not-trait", "filter-query",
        "maximum-failed-tests", "stop-on-fail", "fail-fast",
    ];

    public static SessionStart Translate(ICommandLineOptions options, string? invocation)
    {
        var settings = Settings(options);
        return new SessionStart
        {
            Sources = [TestAssembly.Source],
            IsFiltered = Array.Exists(Filters, options.IsOptionSet) || RunSettings.HasFilter(settings),
            Variant = SettingsVariant.In(Merge(settings, Values(options, "test-parameter"))),
            IsOneOfSeveral = Variables.Read(Attempt) is not null || (TestingPlatform.Invocation.IsOfDotnetTest(invocation) && !options.IsOptionSet(ReportCommandLine.Alone)),
        };
    }

    /// <summary>MSTest and NUnit read a settings file of VSTest.</summary>
    private static XElement? Settings(ICommandLineOptions options)
    {
        try
        {
            return Values(options, "settings") is [var file, ..] ? RunSettings.Parse(File.ReadAllText(file)) : null;
        }
        // The framework itself reports a file that it cannot read.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A parameter on the command line replaces one with the same name in the file, as the frameworks do.</summary>
    private static XElement? Merge(XElement? settings, string[] given)
    {
        if (given.Length == 0)
            return settings;

        var parameters = (settings?.Elements("TestRunParameters").Elements("Parameter") ?? [])
            .Select(parameter => ((string?)parameter.Attribute("name") ?? "", (string?)parameter.Attribute("value") ?? ""))
            .Concat(given.Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "")));
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
            merged[name] = value;
        return new XElement(
            "RunSettings",
            settings?.Elements("RunConfiguration"),
            new XElement("TestRunParameters", merged.Select(pair => new XElement("Parameter", new XAttribute("name", pair.Key), new XAttribute("value", pair.Value)))));
    }

    private static string[] Values(ICommandLineOptions options, string name) => options.TryGetOptionArgumentList(name, out var values) ? values ?? [] : [];
}
