using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Examples;

/// <summary>Runs the tests of an example once with reporting switched on, and checks the output and the stored run.</summary>
internal abstract class ExampleFixture(string example)
{
    protected Scene Scene { get; private set; } = null!;

    /// <summary>The exit code and output of <c>dotnet test</c>.</summary>
    protected Ended Ended { get; private set; } = null!;

    /// <summary>The run with the example's results.</summary>
    protected StoredRun Run { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task TestOnce()
    {
        Scene = await Scene.StartAsync();
        Ended = await TestAsync(Scene);
        Run = await FindRunAsync(Scene.Server);
    }

    [OneTimeTearDown]
    public async Task Leave() => await Scene.DisposeAsync();

    [Test]
    public void The_exit_code_and_the_counts_are_those_of_the_tests() => Assert.Multiple(() =>
    {
        Assert.That(Ended.ExitCode, Is.EqualTo(FailedExitCode), Ended.ToString());
        Assert.That(string.Join(' ', Ended.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain(Counts));
    });

    [Test]
    public void The_output_names_the_run_and_its_address() => Assert.That(
        Ended.Output, Does.Match($@"testrail: DELIVERED: {Run.Results.Count} accepted, 0 rejected.*\s+Run R{Run.Id} "".+"": {Scene.Server.Sandbox.Url}index\.php\?/runs/view/{Run.Id}"));

    [Test]
    public void Nothing_but_success_was_answered() =>
        Assert.That(Scene.Server.Sandbox.Requests.All.Where(request => request.Status != 200), Is.Empty);

    [Test]
    public void Every_test_that_ran_has_a_duration() =>
        Assert.That(Run.Results.Where(HasRun).Select(result => result.GetProperty("elapsed").GetString()), Is.Not.Empty.And.All.Match(@"^\d+s$"));

    [Test]
    public void Tests_without_a_case_and_ignored_tests_are_told_to_nobody() => Assert.Multiple(() =>
    {
        var bodies = Scene.Server.Sandbox.Requests.Of("add_results_for_cases").Select(request => request.Body).ToList();
        Assert.That(bodies, Is.Not.Empty);
        foreach (var test in Unreported)
            Assert.That(bodies, Has.None.Contain(test));
    });

    [Test]
    public void The_key_is_in_no_output_and_no_journal() =>
        Assert.That(Scene.Journals.Select(File.ReadAllText).Append(Ended.Output).ToList(), Has.Count.EqualTo(2).And.None.Contain(SandboxServer.Key));

    /// <summary>The names of tests without a case or with <c>[TestRailIgnore]</c>.</summary>
    protected abstract IReadOnlyList<string> Unreported { get; }

    /// <summary>The exit code of <c>dotnet test</c> if a test failed.</summary>
    protected virtual int FailedExitCode => 1;

    /// <summary>The counts in the last line of <c>dotnet test</c>, from the first to the last number. The reporter must not change them.</summary>
    protected abstract string Counts { get; }

    /// <summary>Runs the tests that the filter selects, with a new server.</summary>
    protected async Task<StoredRun> OnlyCaseAsync(string filter)
    {
        await using var scene = await Scene.StartAsync();
        var ended = await TestAsync(scene, "--filter", filter);
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        return await FindRunAsync(scene.Server);
    }

    /// <summary>Runs the example's tests with reporting switched on.</summary>
    protected virtual Task<Ended> TestAsync(Scene scene, params string[] arguments) =>
        scene.TestProjectAsync(UserRepository.Current.Example(example), ["--logger", "testrail", .. arguments]);

    protected virtual Task<StoredRun> FindRunAsync(TestRailServer server) => server.OnlyRunAsync();

    /// <summary>True for passed and failed results. Skipped and inconclusive results have no duration.</summary>
    private static bool HasRun(JsonElement result) =>
        result.GetProperty("status_id") is { ValueKind: JsonValueKind.Number } status && status.GetInt64() is 1 or 5;
}
