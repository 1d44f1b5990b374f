using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Kinds of test projects and arguments of <c>dotnet test</c> that the examples do not cover.</summary>
internal sealed class ProjectTests : SceneFixture
{
    [Test]
    public async Task Every_target_framework_reports()
    {
        var ended = await Scene.TestProjectAsync(UserRepository.Current.FixtureProject("Targets"), "--logger", "testrail");

        var run = await Scene.Server.OnlyRunAsync();
        var comments = string.Join('\n', run.Results.Select(result => result.GetProperty("comment").GetString()));
        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C21 passed", "C22 passed" }));
            Assert.That(comments, Does.Contain("net8.0").And.Contain("net10.0"));
        });
    }

    [Test]
    public async Task Several_assemblies_of_one_command_report_into_one_run()
    {
        var ended = await Scene.TestAsync(
            UserRepository.Current.FixtureAssembly("Basics"), UserRepository.Current.FixtureAssembly("MSTest3"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[]
        {
            "C11 passed", "C12 passed", "C31 failed", "C32 failed", "C33 untested", "C34 passed", "C35 passed", "C36 passed",
        }));
    }

    [Test]
    public async Task MSTest_3_reports_as_MSTest_4_does()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("MSTest3"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.EqualTo(1), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C31 failed", "C32 failed", "C33 untested", "C34 passed", "C35 passed", "C36 passed" }));
            Assert.That(run.CommentOf(31), Does.Contain("as told"));
            Assert.That(run.CommentOf(33), Does.Contain("not yet"));
            Assert.That(run.ResultOf(32).GetProperty("defects").GetString(), Is.EqualTo("SHOP-31"));
            Assert.That(run.ResultOf(32).GetProperty("custom_environment").GetString(), Is.EqualTo("staging"));
        });
    }

    [Test]
    public async Task Nothing_is_written_beside_the_tests()
    {
        var assembly = Scene.CopyOf("Basics");
        var before = Listing(assembly);

        var ended = await Scene.TestAsync(assembly, "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Results, Has.Count.EqualTo(2));
        Assert.That(Listing(assembly), Is.EqualTo(before));
    }

    private static IEnumerable<(string Name, DateTime Written)> Listing(string assembly) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*", SearchOption.AllDirectories).Order().Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
