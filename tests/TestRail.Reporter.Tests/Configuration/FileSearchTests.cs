using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FileSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void The_file_nearest_to_the_assembly_wins()
    {
        _folder.Folder("repo", ".git");
        var bin = _folder.Folder("repo", "tests", "bin");
        var root = _folder.Write("repo/testrail.reporter.json", "{}");
        Assert.That(Search(bin).File, Is.EqualTo(root));
        Assert.That(Search(bin).Searched, Is.EqualTo(new[]
        {
            bin, Path.Combine(_folder.Path, "repo", "tests"), Path.Combine(_folder.Path, "repo"),
        }));
        var near = _folder.Write("repo/tests/testrail.reporter.json", "{}");
        Assert.That(Search(bin).File, Is.EqualTo(near));
    }

    [Test]
    public void A_stray_file_above_the_repository_is_ignored()
    {
        _folder.Folder("repo", ".git");
        var bin = _folder.Folder("repo", "tests", "bin");
        _folder.Write("testrail.reporter.json", "{}");
        var search = Search(bin);
        Assert.That(search.File, Is.Null);
        Assert.That(search.RepositoryRoot, Is.EqualTo(Path.Combine(_folder.Path, "repo")));
        Assert.That(search.Searched, Is.EqualTo(new[]
        {
            bin, Path.Combine(_folder.Path, "repo", "tests"), Path.Combine(_folder.Path, "repo"), Path.Combine(_folder.Path, "work"),
        }));
    }

    [Test]
    public void A_work_tree_is_a_repository_too()
    {
        _folder.Write("repo/.git", "gitdir: elsewhere");
        _folder.Write("testrail.reporter.json", "{}");
        Assert.That(Search(_folder.Folder("repo", "bin")).File, Is.Null);
    }

    [TestCase("Shop.sln")]
    [TestCase("Shop.slnx")]
    public void Without_a_repository_the_solutions_folder_is_the_last(string solution)
    {
        _folder.Write(Path.Combine("shop", solution), "");
        _folder.Write("testrail.reporter.json", "{}");
        var bin = _folder.Folder("shop", "tests", "bin");
        Assert.That(Search(bin).File, Is.Null);
        var inside = _folder.Write("shop/testrail.reporter.json", "{}");
        Assert.That(Search(bin).File, Is.EqualTo(inside));
        Assert.That(Search(bin).RepositoryRoot, Is.Null);
    }

    [Test]
    public void Without_a_repository_and_a_solution_only_the_assemblys_folder_counts()
    {
        var bin = _folder.Folder("tests", "bin");
        _folder.Write("tests/testrail.reporter.json", "{}");
        Assert.That(Search(bin).Searched, Is.EqualTo(new[] { bin, Path.Combine(_folder.Path, "work") }));
        Assert.That(Search(bin).File, Is.Null);
    }

    [Test]
    public void The_working_folder_comes_last()
    {
        var work = _folder.Write("work/testrail.reporter.json", "{}");
        Assert.That(Search(_folder.Folder("bin")).File, Is.EqualTo(work));
    }

    [Test]
    public void A_file_named_by_host_argument_or_variable_is_taken_instead()
    {
        var bin = _folder.Folder("work");
        _folder.Write("work/testrail.reporter.json", "{ \"broken\" }");
        var byVariable = _folder.Write("a.json", "{}");
        var byArgument = _folder.Write("b.json", "{}");
        Assert.That(Read(bin, null, "../a.json").File, Is.EqualTo(byVariable));
        Assert.That(Read(bin, byArgument, "../a.json").File, Is.EqualTo(byArgument));
        Assert.That(Read(bin, byArgument, null).Searched, Is.Empty);
    }

    [Test]
    public void A_named_file_that_is_not_there_is_the_only_problem()
    {
        var bin = _folder.Folder("work");
        var result = Read(bin, "nowhere/x.json", null);
        Assert.That(result.Problem!.Text, Does.EndWith(
            $":\n  TR0108 {Path.Combine(bin, "nowhere", "x.json")} (host argument config) cannot be read: there is no such file."));
        Assert.That(result.Problem.Action, Does.StartWith(
            $"Looked at host arguments, TESTRAIL_… variables and {Path.Combine(bin, "nowhere", "x.json")}.\n"));
    }

    private static ConfigurationResult Read(string folder, string? argument, string? variable) => ConfigurationReader.Read(
        new SessionSetting
        {
            AssemblyFolder = folder,
            WorkingFolder = folder,
            HostArguments = argument is null ? new Dictionary<string, string?>() : new() { ["config"] = argument },
        },
        variable is null ? new Dictionary<string, string>() : new() { ["TESTRAIL_CONFIG"] = variable });

    private FileSearch Search(string assemblyFolder) => FileSearch.From(assemblyFolder, Path.Combine(_folder.Path, "work"));
}
