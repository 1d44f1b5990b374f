using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>
/// Damaged journals: flipped bits, truncation, and duplicated, moved or joined lines. Nothing crashes, no result is stored twice, each damaged line is named, and
/// results in intact lines are delivered. Set <c>FUZZ_SEEDS</c> to generate more cases than a build has time for.
/// </summary>
internal sealed class JournalFuzzTests : StoryFixture
{
    private const int Cases = 8;

    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEEDS"), out var seeds) ? seeds : 60;

    private JumpingTime Time => (JumpingTime)Story.Time;

    private string Journal => Story.Journals[0];

    [TestCaseSource(nameof(Draws))]
    public async Task A_damaged_journal_doubles_nothing_and_costs_no_more_than_its_damage(int seed, string damage)
    {
        await LeaveHalfDelivered(seed);
        var random = new Random(seed);
        Damage(damage, random);
        var (intact, garbled) = Read();
        var named = Story.Survey().SelectMany(journal => journal.DamagedLines).ToHashSet();

        await Story.ResumeAsync();
        Time.Advance(TimeSpan.FromMinutes(11));
        await Story.ResumeAsync();

        Assert.That(Log.Codes, Does.Not.Contain("TR0004"), Log.Text);
        var runs = await Server.Runs();
        var counts = new Dictionary<long, int>();
        foreach (var run in runs)
        {
            foreach (var id in Enumerable.Range(1, Cases))
                counts[id] = counts.GetValueOrDefault(id) + (await Server.Results(run.Number("id")!.Value, id)).Count;
        }

        Assert.That(counts.Values, Is.All.LessThanOrEqualTo(1), $"{damage}: {Log.Text}");
        if (intact[0] is not SessionStarted)
            return;

        Assert.That(runs, Has.Count.EqualTo(1));
        foreach (var recorded in intact.OfType<ResultRecorded>())
            Assert.That(counts[recorded.Number], Is.EqualTo(1), $"C{recorded.Number} {damage}: {Log.Text}");
        foreach (var line in garbled)
            Assert.That(named, Does.Contain(line), $"{damage}: {Log.Text}");
    }

    private static IEnumerable<TestCaseData> Draws() =>
        from seed in Enumerable.Range(1, Seeds)
        from damage in new[] { "flip", "cut", "join", "double", "drop" }
        select new TestCaseData(seed, damage).SetArgDisplayNames($"{seed}", damage);

    /// <summary>Leaves a journal in which some batches are stored, one is in doubt and the rest were never sent.</summary>
    private async Task LeaveHalfDelivered(int seed)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = seed % 2 == 0 ? FaultKind.DropAfter : FaultKind.DropBefore, From = 2 + (seed % 3) });
        Fails(new FaultRule { Method = "get_results_for_case", Status = 403, Times = FaultRule.Always });
        var results = Enumerable.Range(1, Cases).Select(id => id % 3 == 0 ? Failed(id) : Passed(id)).ToArray();
        results[1] = results[1].Attaching(Story.Write("shot.txt", "picture"));
        Story.With("delivery.batchSize", 2).With("delivery.settle", "never").Run(results);
        Sandbox.Faults.Clear();
        Assert.That(await Server.Runs(), Has.Count.EqualTo(1));
    }

    private void Damage(string damage, Random random)
    {
        var bytes = File.ReadAllBytes(Journal);
        var lines = File.ReadAllLines(Journal).ToList();
        switch (damage)
        {
            case "flip":
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(Journal, bytes);
                return;
            case "cut":
                File.WriteAllBytes(Journal, bytes[..random.Next(bytes.Length)]);
                return;
            case "join":
                lines.AddRange(lines.ToList());
                break;
            case "double":
                lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]);
                break;
            case "drop":
                var at = random.Next(1, lines.Count);
                lines[at] = lines[at][..(lines[at].Length / 2)];
                break;
        }

        File.WriteAllText(Journal, string.Join('\n', lines) + "\n");
    }

    private (IReadOnlyList<JournalEntry?> Intact, IReadOnlyList<int> Garbled) Read()
    {
        using var file = JournalHeader.OpenShared(Journal);
        var lines = new JournalReader(file).Lines().ToList();
        IReadOnlyList<JournalEntry?> intact = lines.Count == 0 ? [null] : [.. lines.Select(line => line.Entry)];
        return (intact, [.. lines.Where(line => line.Entry is null).Select(line => line.Number)]);
    }
}
