using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>NUnit tests without the package of attributes: NUnit's own sentences are all that tells what its adapter shows as skipped or none.</summary>
internal sealed class NUnitWithoutAttributesTests : SceneFixture
{
    [Test]
    public async Task What_NUnits_sentences_tell_has_its_status()
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly("Verdicts.NUnit.Plain"), "--logger", "testrail");

        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[]
        {
            "C1 passed", "C2 passed", "C3 passed", "C4 passed", "C5 passed", "C6 passed", "C7 passed", "C8 failed",
            "C9 passed", "C10 untested", "C11 untested", "C12 untested", "C13 untested", "C14 untested",
            // An attribute of one's own is told from an inconclusive test by the package of attributes only, and that from a platform.
            "C15 retest", "C16 untested",
            "C17 retest", "C18 retest", "C19 passed", "C20 retest", "C21 failed", "C22 retest", "C23 untested", "C24 passed", "C25 passed",
            // Warnings in free text are told from ignored tests by that package only.
            "C26 untested",
            "C27 failed", "C28 passed", "C29 untested", "C30 untested", "C31 passed", "C32 untested", "C33 retest", "C34 failed", "C35 failed", "C36 failed", "C37 passed",
            "C38 untested",
        }), ended.ToString());
    }
}
