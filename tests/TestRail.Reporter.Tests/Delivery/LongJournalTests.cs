using System.Globalization;
using System.Text;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Tests.Journal;

namespace TestRail.Reporter.Tests.Delivery;

/// <summary>A journal is processed without loading all of it into memory.</summary>
[NonParallelizable]
internal sealed class LongJournalTests
{
    /// <summary>The environment variable with the journal size in megabytes; default 50.</summary>
    private const string Switch = "JOURNAL_MB";

    private const int Megabyte = 1024 * 1024;

    /// <summary>Memory allowed per record, for its position and the data that the combination rules need.</summary>
    private const int BytesForEachRecord = 100;

    [Test]
    public void A_journal_is_folded_in_little_memory()
    {
        using var place = new Place();
        var length = (int.TryParse(Environment.GetEnvironmentVariable(Switch), CultureInfo.InvariantCulture, out var set) ? set : 50) * (long)Megabyte;
        var records = Write(place, length);
        using var file = File.OpenHandle(place.File);
        var reader = new JournalReader(file);
        var idle = GC.GetTotalMemory(forceFullCollection: true);
        var begin = TimeProvider.System.GetTimestamp();

        var journaled = JournaledResults.Read(reader, new CaseMatcher(new CaseOptions().MatchBy));

        var took = TimeProvider.System.GetElapsedTime(begin);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - idle;
        TestContext.Out.WriteLine($"{length / Megabyte} MB, {records} results: {took.TotalSeconds:0.0} s, {kept / 1024} KB kept");
        Assert.That(journaled.State.Recorded, Is.EqualTo(records));
        Assert.That(kept, Is.LessThan(Megabyte + (records * BytesForEachRecord)));
        Assert.That(reader.Newest().First(), Is.InstanceOf<TestsEnded>());
        GC.KeepAlive(journaled);
    }

    private static int Write(Place place, long length)
    {
        place.Write(SampleEntries.All["session-started"], new ResultRecorded(1, Given.Result(1) with { Output = new string('x', 2000) }), new TestsEnded(false));
        var lines = Sums.Removed(File.ReadAllText(place.File)).Split('\n');
        using var file = new StreamWriter(place.File, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(lines[0]);
        var records = (int)(length / lines[1].Length);
        for (var number = 1; number <= records; number++)
            file.WriteLine(lines[1].Replace("\"number\":1,", $"\"number\":{number},", StringComparison.Ordinal));
        file.WriteLine(lines[2]);
        return records;
    }
}
