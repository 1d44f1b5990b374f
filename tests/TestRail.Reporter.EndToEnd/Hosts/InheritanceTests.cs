using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Tests that inherit <c>[TestRailCase]</c> or <c>[TestRailIgnore]</c>. The run is opened with exactly the cases that get results.</summary>
internal sealed class InheritanceTests : SceneFixture
{
    [TestCase("XUnit", 12)]
    [TestCase("XUnit.V3", 12)]
    [TestCase("MSTest", 12)]
    [TestCase("NUnit")]
    public async Task What_the_run_is_opened_with_is_what_reports(string framework, params int[] nested)
    {
        var ended = await Scene.TestProjectAsync(UserRepository.Current.FixtureProject($"Inheriting.{framework}"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        var expected = new[] { 3, 6, 9, 10, 13 }.Concat(nested).Order();
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(expected.Select(id => $"C{id} passed")));
        Assert.That(Scene.Server.Sandbox.Requests.Of("update_run"), Is.Empty, "nothing had to be added");
    }

    [Test]
    public async Task Names_count_where_they_are_asked_for_with_parentheses_and_without_arguments()
    {
        var ended = await Scene.TestProjectAsync(UserRepository.Current.Fixture("Names/Names.fsproj"), "--logger", "testrail");

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That((await Scene.Server.OnlyRunAsync()).Verdicts, Is.EqualTo(new[] { "C1 passed", "C2 passed", "C3 passed" }));
    }
}
