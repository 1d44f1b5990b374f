using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>The reporter's libraries do not replace those of the code under test. The tests of the fixtures check the versions that they load.</summary>
internal sealed class IsolationTests : SceneFixture
{
    [Test]
    public async Task A_project_keeps_its_newer_Microsoft_Extensions()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Extensions"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed" }));
    }

    [Test]
    public async Task A_project_keeps_its_own_Refit()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("RestClient"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C3 passed" }));
    }

    [Test]
    public void The_reporters_own_libraries_are_not_beside_the_tests()
    {
        var folder = Path.GetDirectoryName(UserRepository.Current.FixtureAssembly("Basics"))!;

        Assert.Multiple(() =>
        {
            Assert.That(Directory.GetFiles(folder, "Refit*.dll"), Is.Empty);
            Assert.That(Directory.GetFiles(folder, "Microsoft.Extensions.Configuration*.dll"), Is.Empty);
            Assert.That(File.Exists(Path.Combine(folder, "testrail", "Refit.dll")), Is.True);
        });
    }
}
