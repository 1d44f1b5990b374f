using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>The values that identify one attempt of one job of a CI build.</summary>
internal sealed class CiBuildTests
{
    private const string GitHub = "GITHUB_ACTIONS=true;GITHUB_RUN_ID=9001;GITHUB_RUN_ATTEMPT=1;GITHUB_REPOSITORY=acme/shop;GITHUB_JOB=test;RUNNER_NAME=one";
    private const string Azure = "TF_BUILD=True;BUILD_BUILDID=5;SYSTEM_JOBATTEMPT=1;SYSTEM_COLLECTIONURI=https://dev.azure.com/acme/;SYSTEM_JOBID=12f1";
    private const string GitLab = "GITLAB_CI=true;CI_PIPELINE_ID=3;CI_JOB_ID=77;CI_SERVER_URL=https://gitlab.com";
    private const string TeamCity = "TEAMCITY_VERSION=2025.11;BUILD_NUMBER=8;TEAMCITY_PROJECT_NAME=Shop;TEAMCITY_BUILDCONF_NAME=Test";
    private const string Bitbucket = "BITBUCKET_BUILD_NUMBER=4;BITBUCKET_STEP_RUN_NUMBER=1;BITBUCKET_REPO_FULL_NAME=acme/shop;BITBUCKET_STEP_UUID={1}";
    private const string CircleCi = "CIRCLECI=true;CIRCLE_BUILD_NUM=6;CIRCLE_BUILD_URL=https://circleci.com/gh/acme/shop/6;CIRCLE_NODE_INDEX=0";
    private const string AppVeyor = "APPVEYOR=True;APPVEYOR_BUILD_ID=11;APPVEYOR_JOB_ID=j1";
    private const string Jenkins = "JENKINS_URL=http://ci;JOB_NAME=shop;BUILD_NUMBER=8";

    [TestCase(GitHub, "GITHUB_RUN_ID")]
    [TestCase(GitHub, "GITHUB_RUN_ATTEMPT")]
    [TestCase(GitHub, "GITHUB_REPOSITORY")]
    [TestCase(GitHub, "GITHUB_JOB")]
    [TestCase(GitHub, "RUNNER_NAME")]
    [TestCase(Azure, "BUILD_BUILDID")]
    [TestCase(Azure, "SYSTEM_JOBATTEMPT")]
    [TestCase(Azure, "SYSTEM_JOBID")]
    [TestCase(GitLab, "CI_JOB_ID")]
    [TestCase(TeamCity, "BUILD_NUMBER")]
    [TestCase(TeamCity, "TEAMCITY_BUILDCONF_NAME")]
    [TestCase(Bitbucket, "BITBUCKET_BUILD_NUMBER")]
    [TestCase(Bitbucket, "BITBUCKET_STEP_RUN_NUMBER")]
    [TestCase(Bitbucket, "BITBUCKET_STEP_UUID")]
    [TestCase(CircleCi, "CIRCLE_BUILD_NUM")]
    [TestCase(CircleCi, "CIRCLE_NODE_INDEX")]
    [TestCase(AppVeyor, "APPVEYOR_BUILD_ID")]
    [TestCase(AppVeyor, "APPVEYOR_JOB_ID")]
    [TestCase(Jenkins, "BUILD_NUMBER")]
    [TestCase(Jenkins, "JOB_NAME")]
    public void Another_build_attempt_or_job_is_another(string variables, string changed)
    {
        var (one, same, other) = (Parse(variables), Parse(variables), Parse(variables));
        other[changed] += "0";

        Assert.That(CiBuild.KeyOf(one), Is.Not.Null.And.EqualTo(CiBuild.KeyOf(same)));
        Assert.That(CiBuild.KeyOf(other), Is.Not.EqualTo(CiBuild.KeyOf(one)));
    }

    [TestCase("")]
    [TestCase("BUILD_NUMBER=5")]
    [TestCase("GITHUB_ACTIONS=true;GITHUB_JOB=test")]
    public void What_does_not_say_its_build_names_none(string variables) => Assert.That(CiBuild.KeyOf(Parse(variables)), Is.Null);

    private static Dictionary<string, string> Parse(string variables) =>
        variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
