using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

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

    [TestCase("repo/artifacts/bin/shop/debug", TestName = "Output in the repository")]
    [TestCase("elsewhere/out", TestName = "Output outside of it")]
    public void The_projects_own_file_is_found_from_its_output(string output)
    {
        Built(output);
        var own = _folder.Write("repo/tests/shop/testrail.reporter.json", "{}");
        _folder.Write("repo/testrail.reporter.json", "{}");
        _folder.Write(output + "/testrail/Shop.testrail.reporter.json", "{ \"as\": \"it was\" }");

        Assert.That(Search(Place(output)).File, Is.EqualTo(own));
        Assert.That(Search(Place(output)).RepositoryRoot, Is.EqualTo(Place("repo")));
    }

    [TestCase("repo/artifacts/bin/shop/debug")]
    [TestCase("elsewhere/out")]
    public void Without_a_file_beside_the_project_that_of_its_repository_counts(string output)
    {
        Built(output);
        _folder.Write(output + "/testrail/Shop.testrail.reporter.json", "{}");
        _folder.Write("testrail.reporter.json", "{}");
        Assert.That(Search(Place(output)).File, Is.Null, "neither a copy of what was deleted nor a stray file");

        var root = _folder.Write("repo/testrail.reporter.json", "{}");
        Assert.That(Search(Place(output)).File, Is.EqualTo(root));
    }

    [Test]
    public void An_output_that_was_taken_elsewhere_has_the_copy()
    {
        Built("elsewhere/out");
        Directory.Delete(Place("repo"), recursive: true);
        var copy = _folder.Write("elsewhere/out/testrail/Shop.testrail.reporter.json", "{}");
        _folder.Folder("elsewhere", ".git");
        _folder.Write("elsewhere/testrail.reporter.json", "{}");
        Assert.That(Search(Place("elsewhere/out")).File, Is.EqualTo(copy));

        var near = _folder.Write("elsewhere/out/testrail.reporter.json", "{}");
        Assert.That(Search(Place("elsewhere/out")).File, Is.EqualTo(near));
    }

    [Test]
    public void Of_several_projects_with_one_output_that_counts_which_the_command_runs_in()
    {
        Built("out", "shop");
        Built("out", "cart");
        var own = _folder.Write("repo/tests/cart/testrail.reporter.json", "{}");
        _folder.Write("repo/tests/shop/testrail.reporter.json", "{}");
        Assert.That(FileSearch.From(Place("out"), Place("repo/tests/cart/")).File, Is.EqualTo(own));
        Assert.That(Search(Place("out")).File, Is.Null, "which of the two is meant nobody knows");
    }

    [Test]
    public void A_file_that_somebody_put_beside_the_assembly_goes_before_those_above()
    {
        Built("elsewhere/out");
        _folder.Write("repo/testrail.reporter.json", "{}");
        var near = _folder.Write("elsewhere/out/testrail.reporter.json", "{}");
        Assert.That(Search(Place("elsewhere/out")).File, Is.EqualTo(near));
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
        Assert.That(result.Problem!.Text.Split('\n').Skip(1), Facts.OnlyOne($"  TR0108 {Path.Combine(bin, "nowhere", "x.json")} (host argument config)", "no such file"));
        Assert.That(result.Problem.Action, Facts.InOrder("host arguments", "TESTRAIL_…", Path.Combine(bin, "nowhere", "x.json")));
    }

    private static ConfigurationResult Read(string folder, string? argument, string? variable) => ConfigurationReader.Read(
        new SessionSetting
        {
            AssemblyFolder = folder,
            WorkingFolder = folder,
            HostArguments = argument is null ? new Dictionary<string, string?>() : new() { ["config"] = argument },
        },
        variable is null ? new Dictionary<string, string>() : new() { ["TESTRAIL_CONFIG"] = variable });

    /// <summary>A repository with one project. The build recorded the project's location in its output.</summary>
    private void Built(string output, string name = "shop")
    {
        _folder.Folder("repo", ".git");
        var project = _folder.Write($"repo/tests/{name}/{name}.csproj", "<Project />");
        _folder.Write($"{output}/testrail/{name}.project.path", Path.GetRelativePath(Path.Combine(Place(output), "testrail"), project) + "\n");
    }

    private string Place(string path) => Path.Combine([_folder.Path, .. path.Split('/')]);

    private FileSearch Search(string assemblyFolder) => FileSearch.From(assemblyFolder, Path.Combine(_folder.Path, "work"));
}
