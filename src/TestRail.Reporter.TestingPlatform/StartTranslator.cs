using System.Globalization;
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

    private const string MaximumFailedTests = "maximum-failed-tests", StopOnFail = "stop-on-fail", FailFast = "fail-fast";

    /// <summary>Options of the platform and of the frameworks that leave tests out.</summary>
    private static readonly string[] Filters =
    [
        "filter", "filter-uid", "treenode-filter", "explicit", "tag",
        "filter-class", "filter-not-class", "filter-method", "filter-not-method", "filter-namespace", "filter-not-namespace", "filter-trait", "filter-not-trait", "filter-query",
    ];

    public static SessionStart Translate(ICommandLineOptions options, string? invocation)
    {
        var settings = Settings(options);
        var limit = Limit(options) ?? FailureLimit.Of(settings, [TestAssembly.Source]);
        return new SessionStart
        {
            Sources = [TestAssembly.Source],
            IsFiltered = Array.Exists(Filters, options.IsOptionSet) || RunSettings.HasFilter(settings) || limit is not null,
            FailureLimit = limit,
            Variant = SettingsVariant.In(Merge(settings, Values(options, "test-parameter"))),
            IsOneOfSeveral = Variables.Read(Attempt) is not null || (TestingPlatform.Invocation.IsOfDotnetTest(invocation) && !options.IsOptionSet(ReportCommandLine.Alone)),
        };
    }

    /// <summary>TUnit and MSTest have a number, xUnit and TUnit an option that stops at the first failure.</summary>
    private static int? Limit(ICommandLineOptions options)
    {
        if (Values(options, MaximumFailedTests) is [var text, ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0)
            return most;
        var stops = options.IsOptionSet(MaximumFailedTests) || options.IsOptionSet(FailFast)
            || (options.IsOptionSet(StopOnFail) && Values(options, StopOnFail) is not ["off" or "OFF" or "Off" or "false", ..]);
        return stops ? 1 : null;
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
