namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// The key of one attempt of one job in a CI build. All processes of the job share it, and no other job has it, even when one machine runs
/// several jobs at once.
/// </summary>
internal static class CiBuild
{
    /// <summary>The key; null outside of CI, and when the CI system does not provide a build id.</summary>
    public static string? KeyOf(IReadOnlyDictionary<string, string> environment)
    {
        var variables = new VariableLookup(environment);
        return CiEnvironment.SystemOf(environment) switch
        {
            // All jobs of a matrix have the same GITHUB_JOB. On one machine, each of them has a runner with its own name.
            CiSystem.GitHub => Key(variables, "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_JOB", "RUNNER_NAME"),
            CiSystem.Azure => Key(variables, "BUILD_BUILDID", "SYSTEM_JOBATTEMPT", "SYSTEM_COLLECTIONURI", "SYSTEM_JOBID"),
            // GitLab gives a retried job a new id, so no attempt number is needed.
            CiSystem.GitLab => Key(variables, "CI_JOB_ID", "CI_PIPELINE_ID", "CI_SERVER_URL"),
            CiSystem.TeamCity => Key(variables, "BUILD_NUMBER", "TEAMCITY_PROJECT_NAME", "TEAMCITY_BUILDCONF_NAME", "BUILD_URL"),
            CiSystem.Bitbucket => Key(variables, "BITBUCKET_BUILD_NUMBER", "BITBUCKET_STEP_RUN_NUMBER", "BITBUCKET_REPO_FULL_NAME", "BITBUCKET_STEP_UUID"),
            CiSystem.CircleCi => Key(variables, "CIRCLE_BUILD_NUM", "CIRCLE_BUILD_URL", "CIRCLE_WORKFLOW_ID", "CIRCLE_NODE_INDEX"),
            CiSystem.AppVeyor => Key(variables, "APPVEYOR_BUILD_ID", "APPVEYOR_URL", "APPVEYOR_JOB_ID"),
            CiSystem.Jenkins => Key(variables, "BUILD_NUMBER", "JENKINS_URL", "JOB_NAME"),
            _ => null,
        };
    }

    /// <summary>Builds the key; null without the build's id, because the other variables alone do not identify a build.</summary>
    private static string? Key(VariableLookup variables, string id, params ReadOnlySpan<string> rest)
    {
        if (variables.First(id) is not { } build)
            return null;

        var parts = new List<string> { build };
        foreach (var name in rest)
            parts.Add(variables.First(name) ?? "");
        return string.Join(' ', parts);
    }
}
