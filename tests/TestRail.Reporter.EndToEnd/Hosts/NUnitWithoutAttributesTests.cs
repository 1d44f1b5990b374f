using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>
/// NUnit tests without the package TestRail.Reporter.NUnit. NUnit's adapter shows several outcomes as skipped or none; only NUnit's messages
/// distinguish them.
/// </summary>
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
            // C15: without the package, a test that a user's own attribute skips cannot be told from an inconclusive one.
            // C16: nor can an inconclusive test be told from one that [Platform] skips.
            "C15 retest", "C16 untested",
            "C17 retest", "C18 retest", "C19 passed", "C20 retest", "C21 failed", "C22 retest", "C23 untested", "C24 passed", "C25 passed",
            // C26: without the package, Assert.Warn with a text of its own cannot be told from an ignored test.
            "C26 untested",
            "C27 failed", "C28 passed", "C29 untested", "C30 untested", "C31 passed", "C32 untested", "C33 retest", "C34 failed", "C35 failed", "C36 failed", "C37 passed",
            "C38 untested",
        }), ended.ToString());
    }
}
