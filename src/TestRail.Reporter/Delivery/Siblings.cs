using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Results;

namespace TestRail.Reporter.Delivery;

/// <summary>
/// What other sessions have sent of the cases that this one is about to send, into the runs that they share: read from their journals, in which
/// nothing is changed. Whoever comes later says what all of it comes to, so that the order of deliveries does not decide.
/// </summary>
internal sealed class Siblings : IDisposable
{
    private readonly List<SafeFileHandle> _files = [];
    private readonly Dictionary<int, JournalReader> _journals = [];
    private readonly Dictionary<long, List<CaseRecord>> _sent = [];

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
        var others = journals.Where(journal => journal != own).ToList();
        for (var at = 0; at < others.Count; at++)
            siblings.Read(others[at], at - others.Count, cases, runs);
        return siblings;
    }

    /// <summary>What was sent of a case.</summary>
    public IReadOnlyList<CaseRecord> Of(long @case) => _sent.TryGetValue(@case, out var records) ? records : [];

    /// <summary>The result of such a record.</summary>
    public TestResult ResultOf(CaseRecord record) => ((Recorded)_journals[record.Session].EntryAt(record.Offset, record.Length)!).Result;

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
        _files.Clear();
    }

    private void Read(string path, int session, HashSet<long> cases, IReadOnlySet<long> runs)
    {
        if (!TryOpen(path, out var file))
            return;

        _files.Add(file);
        var journal = _journals[session] = new JournalReader(file);
        var (places, batches) = (new Dictionary<int, CaseRecord>(), new Dictionary<string, Sending>());
        var carriers = new HashSet<int>();
        foreach (var line in journal.Lines())
        {
            if (line.Entry is Recorded recorded)
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
            Add(sent.Key, numbers.Select(number => places[number] with { Case = sent.Key, Session = session, IsSettled = true }));
        }

        void Note(Recorded recorded, JournalLine line)
        {
            places[recorded.Number] = CaseRecord.Of(0, line, recorded);
            if (Backlog.Carries(recorded))
                carriers.Add(recorded.Number);
        }
    }

    private void Add(long @case, IEnumerable<CaseRecord> records)
    {
        if (!_sent.TryGetValue(@case, out var sent))
            _sent[@case] = sent = [];
        sent.AddRange(records);
        sent.Sort((one, other) => (one.Session, one.Number).CompareTo((other.Session, other.Number)));
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
