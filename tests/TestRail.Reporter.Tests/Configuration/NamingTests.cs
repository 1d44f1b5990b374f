using Microsoft.Extensions.Time.Testing;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class NamingTests
{
    private static readonly Dictionary<string, string?> Values = new()
    {
        ["project"] = "Web shop",
        ["branch"] = null,
        ["build"] = "41",
        ["date"] = "2026-11-22 15:42",
    };

    [TestCase("{project} {branch} #{build}", "Web shop #41")]
    [TestCase("{project} #{branch}", "Web shop")]
    [TestCase("{branch} {project}", "Web shop")]
    [TestCase("{project} #{date}", "Web shop 2026-11-22 15:42")]
    [TestCase("{Project}, {BUILD}", "Web shop, 41")]
    [TestCase("{{project}} }{", "{project} }{")]
    [TestCase("plain  #1", "plain  #1")]
    [TestCase("{project", "{project")]
    [TestCase("{branch}", "")]
    public void Placeholders_leave_nothing_behind(string text, string expanded) => Assert.That(Placeholders.Expand(text, Values), Is.EqualTo(expanded));

    [Test]
    public void Unknown_placeholders_are_found() =>
        Assert.That(Placeholders.Unknown("{project} {projct} {{x}} {} {ciurl}", Placeholders.Names), Is.EqualTo(new[] { "projct", "" }));

    [TestCaseSource(nameof(Systems))]
    public void A_build_is_recognised(string variables, CiEnvironment expected) =>
        Assert.That(CiEnvironment.From(Parse(variables)), Is.EqualTo(expected));

    [Test]
    public void A_persons_machine_says_nothing() =>
        Assert.That(CiEnvironment.From(Parse("BUILD_NUMBER=5;USER=ann")), Is.EqualTo(new CiEnvironment(null, null, null, null)));

    [Test]
    public void Every_placeholder_has_a_value_for_which_it_stands()
    {
        var values = PlaceholderValues.From(Parse(""), null, TimeProvider.System, "Web shop", "1.0");
        Assert.That(values.Keys, Is.EquivalentTo(Placeholders.Names));
    }

    [Test]
    public void A_local_run_is_named_by_its_branch_and_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "ref: refs/heads/feature/cart\n");
        var values = PlaceholderValues.From(Parse(""), folder.Path, Clock(), "Web shop", "1.0");
        Assert.That(Placeholders.Expand("{project} {branch} #{build}", values), Is.EqualTo("Web shop feature/cart 2026-11-22 17:42"));
        Assert.That(Placeholders.Expand("{date} {version} {commit} {ciUrl}", values), Is.EqualTo("2026-11-22 1.0"));
    }

    [Test]
    public void A_build_is_named_by_its_number()
    {
        var environment = Parse("GITHUB_ACTIONS=true;GITHUB_REF_NAME=main;GITHUB_RUN_NUMBER=7");
        var values = PlaceholderValues.From(environment, null, Clock(), "Web shop", null);
        Assert.That(Placeholders.Expand("{project} {branch} #{build}", values), Is.EqualTo("Web shop main #7"));
    }

    [Test]
    public void The_branch_of_a_work_tree_is_found_through_its_link()
    {
        using var folder = new TemporaryFolder();
        folder.Write("main/.git/worktrees/second/HEAD", "ref: refs/heads/second");
        folder.Write("second/.git", "gitdir: ../main/.git/worktrees/second\n");
        Assert.That(GitHead.Branch(Path.Combine(folder.Path, "second")), Is.EqualTo("second"));
    }

    [Test]
    public void A_checkout_without_a_branch_has_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "796b9e7000000000000000000000000000000000");
        Assert.That(GitHead.Branch(folder.Path), Is.Null);
        Assert.That(GitHead.Branch(folder.Folder("no", "repository")), Is.Null);
        Assert.That(GitHead.Branch(null), Is.Null);
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("see [here](http://ci)")]
    public void A_build_page_that_is_not_of_the_web_is_none(string url) =>
        Assert.That(CiEnvironment.From(Parse($"JENKINS_URL=http://ci;BUILD_NUMBER=8;BUILD_URL={url}")), Is.EqualTo(new CiEnvironment(null, "8", null, null)));

    private static IEnumerable<TestCaseData> Systems()
    {
        TestCaseData System(string name, string variables, string branch, string build, string url) =>
            new TestCaseData(variables, new CiEnvironment(branch, build, url, "c0ffee")).SetArgDisplayNames(name);

        yield return System("GitHub", "GITHUB_ACTIONS=true;GITHUB_REF_NAME=main;GITHUB_RUN_NUMBER=7;GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=acme/shop;GITHUB_RUN_ID=99;GITHUB_SHA=c0ffee",
            "main", "7", "https://github.com/acme/shop/actions/runs/99");
        yield return System("GitHub pull request", "GITHUB_ACTIONS=true;GITHUB_HEAD_REF=fix;GITHUB_REF_NAME=5/merge;GITHUB_RUN_NUMBER=7;GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=acme/shop;GITHUB_RUN_ID=99;GITHUB_SHA=c0ffee",
            "fix", "7", "https://github.com/acme/shop/actions/runs/99");
        yield return System("Azure", "TF_BUILD=True;BUILD_SOURCEBRANCH=refs/heads/release/2;BUILD_BUILDNUMBER=20261122.1;SYSTEM_COLLECTIONURI=https://dev.azure.com/acme/;SYSTEM_TEAMPROJECT=Web shop;BUILD_BUILDID=5;BUILD_SOURCEVERSION=c0ffee",
            "release/2", "20261122.1", "https://dev.azure.com/acme/Web%20shop/_build/results?buildId=5");
        yield return System("GitLab", "GITLAB_CI=true;CI_COMMIT_REF_NAME=main;CI_PIPELINE_IID=12;CI_PIPELINE_URL=https://gitlab.com/acme/shop/-/pipelines/3;CI_COMMIT_SHA=c0ffee",
            "main", "12", "https://gitlab.com/acme/shop/-/pipelines/3");
        yield return System("Jenkins", "JENKINS_URL=http://ci;GIT_BRANCH=origin/main;BUILD_NUMBER=8;BUILD_URL=http://ci/job/shop/8/;GIT_COMMIT=c0ffee",
            "main", "8", "http://ci/job/shop/8/");
        yield return System("TeamCity", "TEAMCITY_VERSION=2025.11;TEAMCITY_BUILD_BRANCH=main;BUILD_NUMBER=8;BUILD_URL=http://tc/build/8;BUILD_VCS_NUMBER=c0ffee",
            "main", "8", "http://tc/build/8");
        yield return System("Bitbucket", "BITBUCKET_BUILD_NUMBER=4;BITBUCKET_BRANCH=main;BITBUCKET_GIT_HTTP_ORIGIN=https://bitbucket.org/acme/shop;BITBUCKET_COMMIT=c0ffee",
            "main", "4", "https://bitbucket.org/acme/shop/pipelines/results/4");
        yield return System("CircleCI", "CIRCLECI=true;CIRCLE_BRANCH=main;CIRCLE_BUILD_NUM=6;CIRCLE_BUILD_URL=https://circleci.com/gh/acme/shop/6;CIRCLE_SHA1=c0ffee",
            "main", "6", "https://circleci.com/gh/acme/shop/6");
        yield return System("AppVeyor", "APPVEYOR=True;APPVEYOR_REPO_BRANCH=main;APPVEYOR_BUILD_NUMBER=3;APPVEYOR_URL=https://ci.appveyor.com;APPVEYOR_ACCOUNT_NAME=acme;APPVEYOR_PROJECT_SLUG=shop;APPVEYOR_BUILD_ID=77;APPVEYOR_REPO_COMMIT=c0ffee",
            "main", "3", "https://ci.appveyor.com/project/acme/shop/builds/77");
    }

    private static Dictionary<string, string> Parse(string variables) =>
        variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private static FakeTimeProvider Clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 15, 42, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), "two", "two"));
        return clock;
    }
}
