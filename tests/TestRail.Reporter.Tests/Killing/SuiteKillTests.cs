using System.Globalization;
using System.Text;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tests.Sessions.Kit;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>The tests of KillTests for a session with cases from two suites. The server has each result once, in the single run of its suite.</summary>
internal sealed class SuiteKillTests : StoryFixture
{
    private const int Project = 2, FirstOfIos = 47;

    private static readonly Cut[] Cuts = Enum.GetValues<Cut>();

    private JumpingTime Time => (JumpingTime)Story.Time;

    [TestCaseSource(nameof(Seeds))]
    public async Task What_a_killed_process_left_arrives_exactly_once_in_the_run_of_its_suite(int seed)
    {
        var first = new KillPoint(1 + (seed * 5 % KilledSuites.Lines), Cuts[seed % Cuts.Length]);
        var second = new KillPoint(1 + new Random(seed).Next(KilledSuites.Lines / 2), Cuts[(seed / Cuts.Length) % Cuts.Length]);
        KilledSuites.Configure(Story);

        await Killed.RunAsync("suites", Story.Folder, $"{first}");
        var expected = Expected();
        await Killed.RunAsync("resume", Story.Folder, $"{second}", "20");
        Time.Advance(TimeSpan.FromMinutes(40));
        var outcomes = await Story.ResumeEachAsync();

        var told = $"killed at {first} and {second}: {Log.Text}";
        Assert.That(outcomes, Has.None.EqualTo(ResumeOutcome.Pending), told);
        Assert.That(await StoredAsync(), Is.EqualTo(expected), told);
    }

    /// <summary>Each case in the journal, with its suite and the files of its result.</summary>
    private List<string> Expected() =>
    [
        .. from journal in Story.Journals
           from line in File.ReadAllText(journal).Split('\n')[..^1]
           let recorded = JournalEntryFormat.Parse(Encoding.UTF8.GetBytes(line)) as ResultRecorded
           where recorded is not null
           from trait in recorded.Result.Traits
           let id = int.Parse(trait.Value.AsSpan(1), CultureInfo.InvariantCulture)
           orderby id
           select $"suite {(id < FirstOfIos ? 2 : 3)}: C{id}, {recorded.Files?.Count ?? 0} files",
    ];

    private async Task<List<string>> StoredAsync()
    {
        var runs = await Server.Runs(Project);
        Assert.That(runs.Select(run => run.Number("suite_id")), Is.Unique);
        var stored = new List<(long Case, string Text)>();
        foreach (var run in runs)
        {
            var cases = (await Server.Tests(run.Number("id")!.Value)).ToDictionary(test => test.Number("id")!.Value, test => test.Number("case_id")!.Value);
            foreach (var result in await Server.Results(run.Number("id")!.Value))
            {
                var id = cases[result.Number("test_id")!.Value];
                stored.Add((id, $"suite {run.Number("suite_id")}: C{id}, {result.GetProperty("attachment_ids").GetArrayLength()} files"));
            }
        }

        return [.. stored.OrderBy(one => one.Case).Select(one => one.Text)];
    }

    private static IEnumerable<int> Seeds() => KillTests.Seeds();
}
