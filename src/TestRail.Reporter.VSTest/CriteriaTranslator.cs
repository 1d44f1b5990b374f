using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.VSTest;

/// <summary>Translates VSTest's run criteria to a <see cref="SessionStart"/>.</summary>
internal static class CriteriaTranslator
{
    public static SessionStart Translate(TestRunCriteria criteria)
    {
        var settings = RunSettings.Parse(criteria.TestRunSettings);
        var sources = Sources(criteria);
        var limit = FailureLimit.Of(settings, sources);
        return new SessionStart
        {
            Sources = sources,
            IsFiltered = criteria.HasSpecificTests || !string.IsNullOrEmpty(criteria.TestCaseFilter) || RunSettings.HasFilter(settings) || limit is not null,
            FailureLimit = limit,
            Variant = SettingsVariant.In(settings),
            // The package's targets add this setting when several projects or target frameworks report to one run.
            IsOneOfSeveral = RunSettings.Value(settings, "TestRailReporter", "OneOfSeveral") == "true",
        };
    }

    /// <summary>The start of a test run whose settings cannot be read. They may contain a filter, so no case counts as missing.</summary>
    public static SessionStart WithoutSettings(TestRunCriteria criteria) => new() { Sources = Sources(criteria), IsFiltered = true };

    /// <summary>Test explorers run chosen tests: then the sources are null, and the tests name theirs.</summary>
    private static string[] Sources(TestRunCriteria criteria) =>
        [.. (criteria.Sources ?? criteria.Tests?.Select(test => test.Source) ?? []).Distinct(StringComparer.Ordinal).Select(Path.GetFullPath)];
}
