using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// Build information from the CI system. A value is null when the system does not provide it; all values are null outside of CI.
/// </summary>
/// <param name="Branch">The branch. For a pull request, the source branch.</param>
/// <param name="Build">The build number that users see.</param>
/// <param name="Url">The build's web page. It becomes a link in TestRail.</param>
/// <param name="Commit">The commit's hash.</param>
internal sealed record CiEnvironment(string? Branch, string? Build, string? Url, string? Commit)
{
    private static readonly (CiSystem System, string Marker, Func<VariableLookup, CiEnvironment> Read)[] Systems =
    [
        (CiSystem.GitHub, "GITHUB_ACTIONS", GitHub),
        (CiSystem.Azure, "TF_BUILD", Azure),
        (CiSystem.GitLab, "GITLAB_CI", GitLab),
        (CiSystem.TeamCity, "TEAMCITY_VERSION", TeamCity),
        (CiSystem.Bitbucket, "BITBUCKET_BUILD_NUMBER", Bitbucket),
        (CiSystem.CircleCi, "CIRCLECI", CircleCi),
        (CiSystem.AppVeyor, "APPVEYOR", AppVeyor),
        (CiSystem.Jenkins, "JENKINS_URL", Jenkins),
    ];

    /// <summary>The CI system that this process runs under.</summary>
    public static CiSystem SystemOf(IReadOnlyDictionary<string, string> environment)
    {
        var variables = new VariableLookup(environment);
        return Array.Find(Systems, system => variables.First(system.Marker) is not null).System;
    }

    /// <summary>Reads the variables of the CI system that this process runs under.</summary>
    public static CiEnvironment From(IReadOnlyDictionary<string, string> environment)
    {
        var variables = new VariableLookup(environment);
        if (Array.Find(Systems, system => variables.First(system.Marker) is not null).Read is not { } read)
            return new(null, null, null, null);

        var found = read(variables);
        return found with
        {
            Branch = found.Branch is { } branch ? WithoutPrefix(branch) : null,
            Url = WebLink.Parse(found.Url) is null ? null : found.Url,
        };
    }

    private static CiEnvironment GitHub(VariableLookup variables) => new(
        variables.First("GITHUB_HEAD_REF", "GITHUB_REF_NAME"),
        variables.First("GITHUB_RUN_NUMBER"),
        variables.Address("%GITHUB_SERVER_URL%/%GITHUB_REPOSITORY%/actions/runs/%GITHUB_RUN_ID%"),
        variables.First("GITHUB_SHA"));

    private static CiEnvironment Azure(VariableLookup variables) => new(
        variables.First("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"),
        variables.First("BUILD_BUILDNUMBER"),
        variables.Address("%SYSTEM_COLLECTIONURI%/%SYSTEM_TEAMPROJECT%/_build/results?buildId=%BUILD_BUILDID%"),
        variables.First("BUILD_SOURCEVERSION"));

    private static CiEnvironment GitLab(VariableLookup variables) => new(
        variables.First("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"),
        variables.First("CI_PIPELINE_IID"),
        variables.First("CI_PIPELINE_URL"),
        variables.First("CI_COMMIT_SHA"));

    /// <summary>TeamCity does not set a variable for the branch. A build configuration can pass it under this name.</summary>
    private static CiEnvironment TeamCity(VariableLookup variables) => new(
        variables.First("TEAMCITY_BUILD_BRANCH"),
        variables.First("BUILD_NUMBER"),
        variables.First("BUILD_URL"),
        variables.First("BUILD_VCS_NUMBER"));

    private static CiEnvironment Bitbucket(VariableLookup variables) => new(
        variables.First("BITBUCKET_BRANCH", "BITBUCKET_TAG"),
        variables.First("BITBUCKET_BUILD_NUMBER"),
        variables.Address("%BITBUCKET_GIT_HTTP_ORIGIN%/pipelines/results/%BITBUCKET_BUILD_NUMBER%"),
        variables.First("BITBUCKET_COMMIT"));

    private static CiEnvironment CircleCi(VariableLookup variables) => new(
        variables.First("CIRCLE_BRANCH", "CIRCLE_TAG"),
        variables.First("CIRCLE_BUILD_NUM"),
        variables.First("CIRCLE_BUILD_URL"),
        variables.First("CIRCLE_SHA1"));

    private static CiEnvironment AppVeyor(VariableLookup variables) => new(
        variables.First("APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH", "APPVEYOR_REPO_BRANCH"),
        variables.First("APPVEYOR_BUILD_NUMBER"),
        variables.Address("%APPVEYOR_URL%/project/%APPVEYOR_ACCOUNT_NAME%/%APPVEYOR_PROJECT_SLUG%/builds/%APPVEYOR_BUILD_ID%"),
        variables.First("APPVEYOR_PULL_REQUEST_HEAD_COMMIT", "APPVEYOR_REPO_COMMIT"));

    private static CiEnvironment Jenkins(VariableLookup variables) => new(
        variables.First("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH"),
        variables.First("BUILD_NUMBER"),
        variables.First("BUILD_URL"),
        variables.First("GIT_COMMIT"));

    private static string WithoutPrefix(string branch)
    {
        foreach (var prefix in new[] { "refs/heads/", "refs/tags/", "origin/" })
        {
            if (branch.StartsWith(prefix, StringComparison.Ordinal))
                return branch[prefix.Length..];
        }

        return branch;
    }
}
