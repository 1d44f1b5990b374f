using System.Globalization;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>The values of the placeholders in one session.</summary>
internal static class PlaceholderValues
{
    /// <summary>
    /// Returns the values. Outside of CI, the branch comes from the checkout and the build is the local time, so that two local runs have
    /// different names.
    /// </summary>
    /// <param name="environment">The process's environment.</param>
    /// <param name="repositoryRoot">The root of the checkout; null when there is none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="version">The version under test.</param>
    public static IReadOnlyDictionary<string, string?> From(
        IReadOnlyDictionary<string, string> environment, string? repositoryRoot, TimeProvider time, string? project, string? version)
    {
        var ci = CiEnvironment.From(environment);
        var now = time.GetLocalNow();
        return new Dictionary<string, string?>
        {
            ["project"] = project,
            ["suite"] = null,
            ["branch"] = ci.Branch ?? GitHead.Branch(repositoryRoot),
            ["build"] = ci.Build ?? now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["commit"] = ci.Commit,
            ["ciUrl"] = ci.Url,
            ["version"] = version,
            ["date"] = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
