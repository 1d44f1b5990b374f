using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using TestRail.Reporter.Abstractions.Sessions;

namespace TestRail.Reporter.TestLogger.VSTest;

/// <summary>Says in our words what VSTest is about to run.</summary>
internal static class CriteriaTranslator
{
    /// <summary>What the package's targets add to the settings of such a project.</summary>
    private const string OneOfSeveral = "<OneOfSeveral>true</OneOfSeveral>";

    public static SessionStart Translate(TestRunCriteria criteria) => new()
    {
        Sources = Sources(criteria),
        IsFiltered = criteria.HasSpecificTests
            || !string.IsNullOrEmpty(criteria.TestCaseFilter)
            || FiltersInSettings(criteria.TestRunSettings),
        Variant = SettingsVariant.In(criteria.TestRunSettings),
        IsOneOfSeveral = criteria.TestRunSettings?.Contains(OneOfSeveral, StringComparison.Ordinal) == true,
    };

    /// <summary>Test explorers run chosen tests: then the sources are null, and the tests name theirs.</summary>
    private static string[] Sources(TestRunCriteria criteria) =>
        [.. (criteria.Sources ?? criteria.Tests?.Select(test => test.Source) ?? []).Distinct(StringComparer.Ordinal).Select(Path.GetFullPath)];

    /// <summary>A settings file filters too: <c>TestCaseFilter</c> for every framework, <c>Where</c> for NUnit.</summary>
    private static bool FiltersInSettings(string? settings) =>
        settings is not null
        && (settings.Contains("<TestCaseFilter>", StringComparison.Ordinal) || settings.Contains("<Where>", StringComparison.Ordinal));
}
