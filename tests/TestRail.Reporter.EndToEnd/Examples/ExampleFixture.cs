using System.Text.Json;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;
using TestRail.Reporter.EndToEnd.Stored;

namespace TestRail.Reporter.EndToEnd.Examples;

/// <summary>An example, tested once with <c>--logger testrail</c>; the tests look at what became of it.</summary>
internal abstract class ExampleFixture(string example)
{
    protected Scene Scene { get; private set; } = null!;

    /// <summary>How <c>dotnet test</c> ended.</summary>
    protected Ended Ended { get; private set; } = null!;

    /// <summary>The run that it reported into.</summary>
    protected StoredRun Run { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task TestOnce()
    {
        Scene = await Scene.StartAsync();
        Ended = await Scene.TestProjectAsync(UserRepository.Current.Example(example), "--logger", "testrail");
        Run = await FindRunAsync(Scene.Server);
    }

    [OneTimeTearDown]
    public async Task Leave() => await Scene.DisposeAsync();

    [Test]
    public void The_exit_code_and_the_counts_are_those_of_the_tests() => Assert.Multiple(() =>
    {
        Assert.That(Ended.ExitCode, Is.EqualTo(1), Ended.ToString());
        Assert.That(string.Join(' ', Ended.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Does.Contain(Counts));
    });

    [Test]
    public void The_output_names_the_run_and_its_address() => Assert.That(
        Ended.Output, Does.Match($@"testrail: Run R{Run.Id} has {Run.Results.Count} results.* of this session: {Scene.Server.Sandbox.Url}index\.php\?/runs/view/{Run.Id}"));

    [Test]
    public void Nothing_but_success_was_answered() =>
        Assert.That(Scene.Server.Sandbox.Requests.All.Where(request => request.Status != 200), Is.Empty);

    [Test]
    public void Every_verdict_has_a_duration() => Assert.Multiple(() =>
    {
        foreach (var result in Run.Results.Where(each => each.GetProperty("status_id").ValueKind != JsonValueKind.Null))
            Assert.That(result.GetProperty("elapsed").GetString(), Does.Match(@"^(\d+[dhms])( \d+[hms])*$"));
    });

    /// <summary>The line of counts that <c>dotnet test</c> prints with or without the reporter, from the first to the last number.</summary>
    protected abstract string Counts { get; }

    /// <summary>Selects by case and reports into a server of its own.</summary>
    protected async Task<StoredRun> OnlyCaseAsync(string filter)
    {
        await using var scene = await Scene.StartAsync();
        var ended = await scene.TestProjectAsync(UserRepository.Current.Example(example), "--logger", "testrail", "--filter", filter);
        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        return await FindRunAsync(scene.Server);
    }

    protected virtual Task<StoredRun> FindRunAsync(TestRailServer server) => server.OnlyRunAsync();
}
