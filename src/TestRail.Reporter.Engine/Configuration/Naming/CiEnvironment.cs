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
    private static readonly (CiSystem System, string Mark, Func<VariableLookup, CiEnvironment> Read)[] Systems =
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
        var facts = new VariableLookup(environment);
        return Array.Find(Systems, system => facts.First(system.Mark) is not null).System;
    }

    /// <summary>Reads the variables of the CI system that this process runs under.</summary>
    public static CiEnvironment From(IReadOnlyDictionary<string, string> environment)
    {
        var facts = new VariableLookup(environment);
        if (Array.Find(Systems, system => facts.First(system.Mark) is not null).Read is not { } read)
            return new(null, null, null, null);

        var found = read(facts);
        return found with
        {
            Branch = found.Branch is { } branch ? Short(branch) : null,
            Url = WebLink.Parse(found.Url) is null ? null : found.Url,
        };
    }

    private static CiEnvironment GitHub(VariableLookup facts) => new(
        facts.First("GITHUB_HEAD_REF", "GITHUB_REF_NAME"),
        facts.First("GITHUB_RUN_NUMBER"),
        facts.Address("%GITHUB_SERVER_URL%/%GITHUB_REPOSITORY%/actions/runs/%GITHUB_RUN_ID%"),
        facts.First("GITHUB_SHA"));

    private static CiEnvironment Azure(VariableLookup facts) => new(
        facts.First("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"),
        facts.First("BUILD_BUILDNUMBER"),
        facts.Address("%SYSTEM_COLLECTIONURI%/%SYSTEM_TEAMPROJECT%/_build/results?buildId=%BUILD_BUILDID%"),
        facts.First("BUILD_SOURCEVERSION"));

    private static CiEnvironment GitLab(VariableLookup facts) => new(
        facts.First("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"),
        facts.First("CI_PIPELINE_IID"),
        facts.First("CI_PIPELINE_URL"),
        facts.First("CI_COMMIT_SHA"));

    /// <summary>TeamCity does not set a variable for the branch. A build configuration can pass it under this name.</summary>
    private static CiEnvironment TeamCity(VariableLookup facts) => new(
        facts.First("TEAMCITY_BUILD_BRANCH"),
        facts.First("BUILD_NUMBER"),
        facts.First("BUILD_URL"),
        facts.First("BUILD_VCS_NUMBER"));

    private static CiEnvironment Bitbucket(VariableLookup facts) => new(
        facts.First("BITBUCKET_BRANCH", "BITBUCKET_TAG"),
        facts.First("BITBUCKET_BUILD_NUMBER"),
        facts.Address("%BITBUCKET_GIT_HTTP_ORIGIN%/pipelines/results/%BITBUCKET_BUILD_NUMBER%"),
        facts.First("BITBUCKET_COMMIT"));

    private static CiEnvironment CircleCi(VariableLookup facts) => new(
        facts.First("CIRCLE_BRANCH", "CIRCLE_TAG"),
        facts.First("CIRCLE_BUILD_NUM"),
        facts.First("CIRCLE_BUILD_URL"),
        facts.First("CIRCLE_SHA1"));

    private static CiEnvironment AppVeyor(VariableLookup facts) => new(
        facts.First("APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH", "APPVEYOR_REPO_BRANCH"),
        facts.First("APPVEYOR_BUILD_NUMBER"),
        facts.Address("%APPVEYOR_URL%/project/%APPVEYOR_ACCOUNT_NAME%/%APPVEYOR_PROJECT_SLUG%/builds/%APPVEYOR_BUILD_ID%"),
        facts.First("APPVEYOR_PULL_REQUEST_HEAD_COMMIT", "APPVEYOR_REPO_COMMIT"));

    private static CiEnvironment Jenkins(VariableLookup facts) => new(
        facts.First("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH"),
        facts.First("BUILD_NUMBER"),
        facts.First("BUILD_URL"),
        facts.First("GIT_COMMIT"));

    private static string Short(string branch)
    {
        foreach (var prefix in new[] { "refs/heads/", "refs/tags/", "origin/" })
        {
            if (branch.StartsWith(prefix, StringComparison.Ordinal))
                return branch[prefix.Length..];
        }

        return branch;
    }
}
