using System.Collections;

namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>Environments for processes: this one's, without what this one's own test run and build server put into it.</summary>
internal static class Surroundings
{
    private static readonly string[] Foreign =
    [
        "TESTRAIL_", "MSBUILD", "VSTEST", "TESTINGPLATFORM_",
        "CI", "GITHUB_", "TF_BUILD", "BUILD_", "SYSTEM_", "GITLAB_", "TEAMCITY_", "BITBUCKET_", "CIRCLE", "APPVEYOR", "JENKINS_", "GIT_", "BRANCH_NAME", "CHANGE_BRANCH",
    ];

    private static readonly DirectoryInfo Home = Directory.CreateTempSubdirectory("testrail-home-");

    /// <summary>Nothing of it speaks of TestRail or of a build.</summary>
    public static IReadOnlyDictionary<string, string> Clean { get; } = With([]);

    /// <summary>The clean environment, and these variables.</summary>
    public static IReadOnlyDictionary<string, string> With(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(pair => !Foreign.Any(start => ((string)pair.Key).StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
        all["DOTNET_NOLOGO"] = "1";
        all["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        all["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build node that stays would keep the output's pipe open, and outlive the tests.
        all["MSBUILDDISABLENODEREUSE"] = "1";
        // What lies in the folders of whoever runs these tests is none of their business.
        all["XDG_DATA_HOME"] = Home.FullName;
        foreach (var (name, value) in variables)
            all[name] = value;
        return all;
    }
}
