using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// What other sessions have sent of the cases that this one is about to send, into the runs that they share: read from their journals, in which
/// nothing is changed. Whoever comes later says what all of it comes to, so that the order of deliveries does not decide.
/// </summary>
internal sealed class Siblings : IDisposable
{
    private readonly List<SafeFileHandle> _files = [];
    private readonly List<(JournalReader Journal, CaseRecord Record)> _records = [];
    private readonly Dictionary<long, Dictionary<string, List<CaseRecord>>> _sent = [];

    private Siblings()
    {
    }

    /// <summary>True when one of the results brings a result field of its own.</summary>
    public bool CarriesFields { get; private set; }

    /// <summary>Reads what was sent into the runs, as far as it concerns the cases of this session.</summary>
    /// <param name="journals">The journals of all sessions, this one's too, in the order of their coming.</param>
    /// <param name="own">This session's journal.</param>
    /// <param name="backlog">What it comes to.</param>
    /// <param name="runs">The runs.</param>
    public static Siblings Read(IEnumerable<string> journals, string own, Backlog backlog, IReadOnlySet<long> runs)
    {
        var siblings = new Siblings();
        var cases = backlog.Cases.ToHashSet();
        foreach (var journal in journals.Where(journal => journal != own))
            siblings.Read(journal, cases, runs);
        // The same assemblies once more are a second attempt at the same tests: the newest counts.
        foreach (var sessions in siblings._sent.Values)
            sessions.Remove(Identity(backlog.Sources));
        return siblings;
    }

    /// <summary>What was sent of a case; the numbers are negative, since they are none of this session's journal.</summary>
    public IReadOnlyList<CaseRecord> Of(long @case) => _sent.TryGetValue(@case, out var sessions) ? [.. sessions.Values.SelectMany(records => records)] : [];

    /// <summary>The result of such a record.</summary>
    public TestResult ResultOf(CaseRecord record)
    {
        var (journal, place) = _records[-record.Number - 1];
        return ((Recorded)journal.EntryAt(place.Offset, place.Length)!).Result;
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        _files.Clear();
    }

    private static string Identity(IReadOnlyList<string> sources) => string.Join('\n', sources);

    private void Read(string path, HashSet<long> cases, IReadOnlySet<long> runs)
    {
        if (!TryOpen(path, out var file))
            return;

        _files.Add(file);
        var journal = new JournalReader(file);
        var (sources, places, batches) = ("", new Dictionary<int, CaseRecord>(), new Dictionary<string, Sending>());
        var (carriers, theories) = (new HashSet<int>(), new TheoryRows());
        foreach (var line in journal.Lines())
        {
            if (line.Entry is Began began)
                sources = Identity(began.Sources);
            else if (line.Entry is Recorded recorded)
                Note(recorded, line);
            else if (line.Entry is Sending sending && runs.Contains(sending.Run))
                batches[sending.Batch] = sending;
            else if (line.Entry is Returned returned)
                batches.Remove(returned.Batch);
        }

        foreach (var sent in batches.Values.SelectMany(batch => batch.Results).Where(sent => cases.Contains(sent.Case)).GroupBy(sent => sent.Case))
        {
            var numbers = sent.SelectMany(one => one.Records).Distinct().Order().Where(places.ContainsKey).ToList();
            CarriesFields |= numbers.Exists(carriers.Contains);
            Add(journal, sent.Key, sources, numbers.ConvertAll(number => theories.Judge(places[number])));
        }

        void Note(Recorded recorded, JournalLine line)
        {
            theories.Note(recorded);
            places[recorded.Number] = CaseRecord.Of(0, line, recorded);
            if (Backlog.Carries(recorded))
                carriers.Add(recorded.Number);
        }
    }

    private void Add(JournalReader journal, long @case, string sources, IEnumerable<CaseRecord> records)
    {
        if (!_sent.TryGetValue(@case, out var sessions))
            _sent[@case] = sessions = [];
        var list = new List<CaseRecord>();
        foreach (var record in records)
        {
            _records.Add((journal, record));
            list.Add(record with { Case = @case, Number = -_records.Count, IsSettled = true });
        }

        sessions[sources] = list;
    }

    private static bool TryOpen(string path, [NotNullWhen(true)] out SafeFileHandle? file)
    {
        try
        {
            file = JournalGlance.OpenShared(path);
            return true;
        }
        // It was cleaned up, days after its session; or it belongs to a machine that the journals were taken from.
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            file = null;
            return false;
        }
    }
}
