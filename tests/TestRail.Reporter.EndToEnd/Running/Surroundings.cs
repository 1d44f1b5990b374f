using System.Collections;

namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>Environments for child processes: that of this process without the variables of its test run and its build server.</summary>
internal static class Surroundings
{
    private static readonly string[] Foreign =
    [
        "TESTRAIL_", "MSBUILD", "VSTEST", "TESTINGPLATFORM_",
        "CI", "GITHUB_", "TF_BUILD", "BUILD_", "SYSTEM_", "GITLAB_", "TEAMCITY_", "BITBUCKET_", "CIRCLE", "APPVEYOR", "JENKINS_", "GIT_", "BRANCH_NAME", "CHANGE_BRANCH",
    ];

    private static readonly DirectoryInfo Home = Directory.CreateTempSubdirectory("testrail-home-");

    /// <summary>Without variables about TestRail or a build.</summary>
    public static IReadOnlyDictionary<string, string> Clean { get; } = With([]);

    /// <summary>The clean environment with these variables added.</summary>
    public static IReadOnlyDictionary<string, string> With(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(pair => !Foreign.Any(start => ((string)pair.Key).StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
        all["DOTNET_NOLOGO"] = "1";
        all["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        all["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A reused build node keeps the output pipe open and outlives the tests.
        all["MSBUILDDISABLENODEREUSE"] = "1";
        // Journals in the user's own folder would change the results of the tests.
        all["XDG_DATA_HOME"] = Home.FullName;
        foreach (var (name, value) in variables)
            all[name] = value;
        return all;
    }
}
