using System.Globalization;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Pushes the defects of failures whose results are in TestRail without them, and adds the ids to the cases' results.</summary>
internal sealed class MissingDefects(DefectPusher pusher, ITestRailApi api, ReporterOptions options, OpenJournal journal, DeliveryLog log)
{
    private readonly PendingFiles _files = new(journal);

    /// <summary>The cases whose results have their defects now.</summary>
    public List<long> Added { get; } = [];

    /// <summary>The cases whose defects TestRail rejected, with the reasons.</summary>
    public List<(long Case, string Defect, string Reason)> Rejected { get; } = [];

    /// <summary>Pushes and adds all defects that are missing. Those that are not added stay missing in the journal.</summary>
    /// <exception cref="InvalidConfigurationException">The results are on another TestRail server.</exception>
    /// <exception cref="TestRailException">TestRail did not answer.</exception>
    public async Task AddAsync(CancellationToken cancellation)
    {
        // Run ids are only unique on one server.
        if (log.Results.State.Runs.FirstOrDefault(bound => bound.Server != options.Connection!.Url) is { } elsewhere)
            throw new InvalidConfigurationException(JournalMessages.JournalOfAnotherServer(elsewhere.Run, elsewhere.Server, options.Connection!.Url));

        // A journal may come from anyone, so only the runs that the session reported to are changed.
        var bound = log.Results.State.Runs.Select(run => run.Run).ToHashSet();
        var records = log.Results.Records.ToLookup(record => (record.Case, record.Number));
        foreach (var ofRun in log.Defects.Missing.Where(missing => bound.Contains(missing.Run)).GroupBy(missing => missing.Run).ToList())
        {
            var run = await api.GetRunAsync(ofRun.Key, cancellation).ConfigureAwait(false);
            var server = options.Connection!.Url;
            var failing = ofRun.SelectMany(missing => records[(missing.Case, missing.Record)].Take(1)).Select(Failing).ToList();
            await pusher.LinkAsync(new FailureRun(run.Id, run.Name, RunTarget.AddressOf(run, server), server), failing, [], log, cancellation).ConfigureAwait(false);
            foreach (var ofCase in ofRun.GroupBy(missing => missing.Case))
            {
                if (ofCase.Select(missing => log.Defects.IdOf(missing.Marker)).ToList() is var ids && !ids.Contains(null))
                    await AddAsync(run.Id, ofCase.Key, IdList.Of(ids.OfType<string>(), LimitedText.Longest).Text!, cancellation).ConfigureAwait(false);
            }
        }
    }

    private FailingTest Failing(Results.CaseRecord record)
    {
        var test = Read().Test;
        return new FailingTest(FailingTest.MarkerOf(test), FailingTest.NameOf(test), record.Case, record.Number, Read) { Files = () => options.Results.Attachments ? _files.Of(record) : [] };

        Contracts.Results.TestResult Read() => ((ResultRecorded)journal.Reader.EntryAt(record.Offset, record.Length)!).Result;
    }

    /// <summary>
    /// Adds a result without a status, so the test keeps its own. The comment has a reference that is the same in each attempt, by which a
    /// result is found whose response was lost.
    /// </summary>
    private async Task AddAsync(long run, long id, string defects, CancellationToken cancellation)
    {
        var reference = DefectMarker.Of(log.Session, run.ToString(CultureInfo.InvariantCulture), id.ToString(CultureInfo.InvariantCulture), defects);
        try
        {
            var known = await api.GetResultsForCaseAsync(run, id, cancellation: cancellation).ConfigureAwait(false);
            if (!known.Any(result => Reference.IsIn(result.Comment, reference)))
                await api.AddResultForCaseAsync(run, id, new AddResult { Comment = Reference.AppendTo($"Defects: {defects}", reference), Defects = defects }, cancellation).ConfigureAwait(false);
            log.Write(new DefectAdded(run, id));
            Added.Add(id);
        }
        catch (TestRailException rejected) when (RunFailure.IsOfOneRun(rejected))
        {
            Rejected.Add((id, defects, rejected.Reason ?? rejected.Message));
        }
    }
}
