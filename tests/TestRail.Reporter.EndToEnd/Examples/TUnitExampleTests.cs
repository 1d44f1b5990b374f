using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Examples;

internal sealed class TUnitExampleTests() : ExampleFixture("Shop.TUnit")
{
    private static readonly string Folder = Path.GetDirectoryName(UserRepository.Current.Example("TestingPlatform"))!;

    protected override string Counts => "total: 10 failed: 1 succeeded: 8 skipped: 1";

    protected override int FailedExitCode => 2;

    protected override IReadOnlyList<string> Unreported { get; } = ["The_shelf_has_coffee", "An_empty_cart_is_not_shipped"];

    [Test]
    public void The_run_is_closed_when_everything_is_delivered() => Assert.Multiple(() =>
    {
        Assert.That(Run.Name, Is.EqualTo("Shop.TUnit"));
        Assert.That(Run.IsCompleted, Is.True);
    });

    [Test]
    public void Every_case_has_the_status_of_its_test_and_no_other_case_is_in_the_run() => Assert.That(
        Run.Verdicts, Is.EqualTo(new[] { "C17 passed", "C18 passed", "C22 passed", "C23 failed", "C26 untested", "C28 passed" }));

    [Test]
    public void A_failure_says_why_and_names_its_defect() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(23), Does.Contain("CatalogueTests.cs"));
        Assert.That(Run.ResultOf(23).GetProperty("defects").GetString(), Is.EqualTo("SHOP-12"));
    });

    [Test]
    public void Attempts_rows_fields_and_reasons_are_told() => Assert.Multiple(() =>
    {
        Assert.That(Run.CommentOf(18), Does.Contain("**Flaky**: passed at attempt 2"));
        Assert.That(Run.CommentOf(22), Does.Contain("3 passed"));
        Assert.That(Run.CommentOf(26), Does.Contain("The new search engine arrives with the next release."));
        Assert.That(Run.ResultOf(17).GetProperty("custom_environment").GetString(), Is.EqualTo("staging"));
    });

    protected override async Task<Ended> TestAsync(Scene scene, params string[] arguments)
    {
        await using var command = scene.StartApplicationTestIn(Folder, ["--project", "Shop.TUnit", "--report-testrail", .. arguments]);
        return await command.EndAsync(Scene.Longest);
    }
}
