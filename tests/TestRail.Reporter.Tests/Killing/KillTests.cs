using System.Globalization;
using System.Text;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>
/// A session is killed at some line of its journal, and the delivery of the remaining results is killed too. The next delivery completes:
/// the server has each result in the journal once, with its files, in one run.
/// </summary>
internal sealed class KillTests : StoryFixture
{
    /// <summary>The environment variable with the number of seeds; default 3.</summary>
    private const string Switch = "KILL_SEEDS";

    /// <summary>Coprime to the number of lines, so that consecutive seeds kill at distant lines and many seeds cover every line.</summary>
    private const int Stride = 11;

    private static readonly Cut[] Cuts = Enum.GetValues<Cut>();

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCaseSource(nameof(Seeds))]
    public async Task What_a_killed_process_left_arrives_exactly_once(int seed)
    {
        var first = new KillPoint(1 + (seed * Stride % KilledSession.Lines), Cuts[seed % Cuts.Length]);
        var second = new KillPoint(1 + new Random(seed).Next(KilledSession.Lines / 2), Cuts[(seed / Cuts.Length) % Cuts.Length]);
        KilledSession.Configure(Story);

        await Killed.RunAsync("session", Story.Folder, $"{first}");
        var recorded = Recorded();
        await Killed.RunAsync("resume", Story.Folder, $"{second}", "20");
        Time.Advance(TimeSpan.FromMinutes(40));
        var outcomes = await Story.ResumeEachAsync();

        var told = $"killed at {first} and {second}: {Log.Text}\n{Journal()}";
        Assert.That(outcomes, Has.None.EqualTo(ResumeOutcome.Pending), told);
        Assert.That((await Server.Runs()).Count, Is.LessThanOrEqualTo(1), told);
        Assert.That(await StoredAsync(), Is.EqualTo(Expected(recorded)), told);
        Assert.That(await Story.ResumeEachAsync(), Has.None.EqualTo(ResumeOutcome.Pending));
        Assert.That(await StoredAsync(), Is.EqualTo(Expected(recorded)), "and stays so");
    }

    [TestCaseSource(nameof(Seeds))]
    public async Task A_killed_session_leaves_its_turn_and_the_run_to_another_of_its_key(int seed)
    {
        var point = new KillPoint(1 + (seed * Stride % KilledSession.Lines), Cuts[seed % Cuts.Length]);
        KilledSession.Configure(Story.With("run.key", "nightly"));

        await Killed.RunAsync("session", Story.Folder, $"{point}");
        var recorded = Recorded();
        Time.Advance(TimeSpan.FromMinutes(20));
        Story.Assembly = "Cart.Tests.dll";
        Story.Declaring(9).Run(Passed(9));
        var told = $"killed at {point}: {Log.Text}";
        var outcomes = await Story.ResumeEachAsync();

        Assert.That(outcomes, Has.None.EqualTo(ResumeOutcome.Pending), told + Log.Text);
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1), told);
        Assert.That(await StoredAsync(), Is.EqualTo(Expected(recorded).Append("C9: 1 result, 0 files")), told);
    }

    /// <summary>The session is killed just before or after it creates an object. Another job of the same matrix, on another machine, runs before it is resumed.</summary>
    [TestCaseSource(nameof(Openings))]
    public async Task A_killed_job_of_a_matrix_leaves_one_plan_and_one_entry(KillPoint point)
    {
        KilledSession.Configure(Story.With("plan.name", "Nightly").With("plan.milestone", "New").With("plan.configurations", new[] { "New: A" }));
        await Killed.RunAsync("session", Story.Folder, $"{point}");
        var recorded = Recorded();
        using var other = new Story(Sandbox.Url);
        other.With("plan.name", "Nightly").With("plan.milestone", "New").With("plan.configurations", new[] { "New: B" }).Run(Passed(1));

        Time.Advance(TimeSpan.FromMinutes(20));
        var outcomes = await Story.ResumeEachAsync();

        var told = $"killed at {point}: {Log.Text}\n{Journal()}";
        Assert.That(outcomes, Has.None.EqualTo(ResumeOutcome.Pending), told);
        var plan = await Server.Plan((await Server.Plans()).Single().Number("id")!.Value);
        var runs = plan.GetProperty("entries").EnumerateArray().Single().GetProperty("runs").EnumerateArray().ToDictionary(run => run.Text("config")!, run => run.Number("id")!.Value);
        Assert.That(await Server.Results(runs["B"]), Has.Count.EqualTo(1), told);
        Assert.That(runs.TryGetValue("A", out var ours) ? await StoredAsync(ours) : [], Is.EqualTo(Expected(recorded)), told);
        Assert.That((await Server.Get("get_configs/1")).EnumerateArray().Count(group => group.Text("name") == "New"), Is.EqualTo(1), told);
        Assert.That((await Server.Get("get_milestones/1")).GetProperty("milestones").EnumerateArray().Count(each => each.Text("name") == "New"), Is.EqualTo(1), told);
    }

    /// <summary>The results in the journal after the process ended.</summary>
    private List<ResultRecorded> Recorded() =>
        [.. Story.Journals.SelectMany(Lines).Select(line => JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(line))).OfType<ResultRecorded>()];

    private string Journal() => string.Concat(Story.Journals.SelectMany(Lines).Select(line => line[..Math.Min(line.Length, 120)] + "\n"));

    private static string[] Lines(string journal) => File.ReadAllText(journal).Split('\n')[..^1];

    /// <summary>One line for each case with a result, with the files of that result.</summary>
    private static List<string> Expected(List<ResultRecorded> recorded) =>
    [
        .. from one in recorded
           from trait in one.Result.Traits
           group one by trait.Value into same
           let files = same.SelectMany(one => one.Files ?? []).Count()
           orderby same.Key
           select string.Create(CultureInfo.InvariantCulture, $"{same.Key}: 1 result, {files} files"),
    ];

    private async Task<List<string>> StoredAsync()
    {
        return (await Server.Runs()) is [var run] ? await StoredAsync(run.Number("id")!.Value) : [];
    }

    private async Task<List<string>> StoredAsync(long id)
    {
        var stored = new List<string>();
        foreach (var test in await Server.Tests(id))
        {
            var results = await Server.Results(id, test.Number("case_id")!.Value);
            if (results.Count > 0)
                stored.Add($"C{test.Number("case_id")}: {results.Count} result, {results.Sum(result => result.GetProperty("attachment_ids").GetArrayLength())} files");
        }

        stored.Sort(StringComparer.Ordinal);
        return stored;
    }

    private static IEnumerable<KillPoint> Openings() => from line in Enumerable.Range(8, 13) select new KillPoint(line, Cuts[line % Cuts.Length]);

    internal static IEnumerable<int> Seeds() =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable(Switch), CultureInfo.InvariantCulture, out var seeds) ? seeds : 3);
}
