using System.Text.Json;
using TestRail.Reporter.Engine.Reporting;
using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Reporting;

internal sealed class CiPagesTests
{
    private readonly RecordingLog _log = new();
    private TemporaryFolder _folder = null!;

    private string File => Path.Combine(_folder.Path, "summary");

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown()
    {
        _folder.Dispose();
        _log.Clear();
    }

    [Test]
    public async Task GitHub_gets_a_block_behind_what_is_there()
    {
        await System.IO.File.WriteAllTextAsync(File, "### Coverage\n\n");

        await GitHub().ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));

        Assert.That(Read(), Is.EqualTo("### Coverage\n\n" + Golden.Read("Reporting/Golden/incomplete.md")));
    }

    [Test]
    public async Task Many_processes_of_one_step_lose_none_of_their_blocks()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() =>
            GitHub().ShowAsync(Sample.Complete with { Sources = [$"/shop/Shop{number}.dll"] }, Sample.Find(Sample.Passed)))));

        var titles = Read().Split('\n').Where(line => line.StartsWith('#'));
        Assert.That(titles, Is.EquivalentTo(Enumerable.Range(1, 20).Select(number => $"### TestRail: Shop{number}")));
    }

    [Test]
    public async Task GitHub_drops_no_step_for_its_length()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 1024 * 1024 - 700) + "\n");
        await GitHub().ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));
        Assert.That(Read(), Does.Contain("**Incomplete:**").And.Not.Contain("failed test"), "no room for lists");

        await System.IO.File.WriteAllTextAsync(File, new string('x', 1024 * 1024 - 10));
        await GitHub().ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));
        Assert.That(Read(), Has.Length.EqualTo(1024 * 1024 - 10), "no room at all");
    }

    [Test]
    public async Task Azure_is_told_of_a_file()
    {
        await new AzurePages(File, _log).ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));

        Assert.That(Read(), Is.EqualTo(Golden.Read("Reporting/Golden/incomplete.md")));
        Assert.That(_log.Commands, Is.EqualTo(new[] { $"##vso[task.uploadsummary]{File}" }));
    }

    [Test]
    public async Task GitLab_finds_links_to_the_run_and_to_failed_tests()
    {
        await new GitLabPages(File).ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));

        Golden.AssertHolds("Reporting/Golden/annotations.json", Read() + "\n");
    }

    [Test]
    public async Task GitLab_takes_no_longer_names_than_it_has_room_for()
    {
        var report = Sample.Incomplete with { Sources = [.. Enumerable.Repeat("/shop/Shop.Tests.dll", 100)] };

        await new GitLabPages(File).ShowAsync(report, Sample.Find(Enumerable.Repeat(Sample.Failed with { Test = Sample.Hostile + new string('x', 1000) }, 300)));

        using var annotations = JsonDocument.Parse(Read());
        var section = annotations.RootElement.EnumerateObject().Single();
        Assert.That(section.Name, Has.Length.EqualTo(255));
        Assert.That(section.Value.EnumerateArray().Skip(1).Select(link => link.GetProperty("external_link").GetProperty("label").GetString()!.Length), Has.Exactly(50).EqualTo(255));
        Assert.That(section.Value.EnumerateArray().Last().GetProperty("external_link").GetProperty("label").GetString(), Is.EqualTo("… and 250 more failed tests"));
    }

    [Test]
    public async Task No_page_links_to_what_is_not_of_the_web()
    {
        var hostile = new Uri("javascript:alert(1)");
        var report = Sample.Complete with { Runs = [Sample.Complete.Runs[0] with { Address = hostile }] };
        var findings = Sample.Find(Sample.Failed with { Address = hostile });

        await new GitLabPages(File).ShowAsync(report, findings);
        var annotations = Read();
        await GitHub().ShowAsync(report, findings);
        await new TeamCityPages("/shop/report.json", _log).ShowAsync(report, findings);

        Assert.That(new[] { annotations, Read() }.Concat(_log.Commands), Has.None.Contains("javascript"));
    }

    [Test]
    public async Task TeamCity_is_told_counts_link_and_artifact()
    {
        await new TeamCityPages("/shop/it's [here]/report.json", _log).ShowAsync(Sample.Incomplete, Sample.Find(Sample.Results));

        Assert.That(_log.Commands, Is.EqualTo(new[]
        {
            "##teamcity[setParameter name='testrail.run.id' value='57']",
            "##teamcity[setParameter name='testrail.run.url' value='https://acme.testrail.io/index.php?/runs/view/57']",
            "##teamcity[setParameter name='testrail.run.2.id' value='58']",
            "##teamcity[setParameter name='testrail.run.2.url' value='https://acme.testrail.io/index.php?/runs/view/58']",
            "##teamcity[publishArtifacts '/shop/it|'s |[here|]/report.json => testrail']",
            "##teamcity[buildStatus text='{build.status.text}; TestRail 1 accepted, 1 rejected, 1 pending, 1 unconfirmed']",
        }));
    }

    private GitHubPages GitHub() => new(File, TimeProvider.System);

    private string Read() => System.IO.File.ReadAllText(File);
}
