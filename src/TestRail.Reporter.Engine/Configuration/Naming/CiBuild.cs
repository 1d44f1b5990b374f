namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// What names one attempt of one job of a CI's build: all of its processes have it, and no other job's, also where one machine works
/// for several jobs at once.
/// </summary>
internal static class CiBuild
{
    /// <summary>The name; null on a person's machine, and where the CI system does not say enough.</summary>
    public static string? KeyOf(IReadOnlyDictionary<string, string> environment)
    {
        var facts = new VariableLookup(environment);
        return CiEnvironment.SystemOf(environment) switch
        {
            // The legs of a matrix bear the same job's name; on one machine each has a runner of its own.
            CiSystem.GitHub => Key(facts, "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_JOB", "RUNNER_NAME"),
            CiSystem.Azure => Key(facts, "BUILD_BUILDID", "SYSTEM_JOBATTEMPT", "SYSTEM_COLLECTIONURI", "SYSTEM_JOBID"),
            // A job that is tried again is a new one to GitLab.
            CiSystem.GitLab => Key(facts, "CI_JOB_ID", "CI_PIPELINE_ID", "CI_SERVER_URL"),
            CiSystem.TeamCity => Key(facts, "BUILD_NUMBER", "TEAMCITY_PROJECT_NAME", "TEAMCITY_BUILDCONF_NAME", "BUILD_URL"),
            CiSystem.Bitbucket => Key(facts, "BITBUCKET_BUILD_NUMBER", "BITBUCKET_STEP_RUN_NUMBER", "BITBUCKET_REPO_FULL_NAME", "BITBUCKET_STEP_UUID"),
            CiSystem.CircleCi => Key(facts, "CIRCLE_BUILD_NUM", "CIRCLE_BUILD_URL", "CIRCLE_WORKFLOW_ID", "CIRCLE_NODE_INDEX"),
            CiSystem.AppVeyor => Key(facts, "APPVEYOR_BUILD_ID", "APPVEYOR_URL", "APPVEYOR_JOB_ID"),
            CiSystem.Jenkins => Key(facts, "BUILD_NUMBER", "JENKINS_URL", "JOB_NAME"),
            _ => null,
        };
    }

    /// <summary>Without the build's own id the rest would name many builds.</summary>
    private static string? Key(VariableLookup facts, string id, params ReadOnlySpan<string> rest)
    {
        if (facts.First(id) is not { } build)
            return null;

        var parts = new List<string> { build };
        foreach (var name in rest)
            parts.Add(facts.First(name) ?? "");
        return string.Join(' ', parts);
    }
}
