using TestRail.Client;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Finds the failing tests of the results that are about to be sent, and has their defects found or pushed.</summary>
internal sealed class DefectStep(DefectPusher pusher, ITestRailApi api, ReporterOptions options, OpenJournal journal, DeliveryLog log)
{
    private readonly PendingFiles _files = new(journal);

    /// <summary>The open defect of a failed test; null when it has none.</summary>
    public string? IdOf(TestResult result) => log.Read(results => results.State.Defects.IdOf(FailingTest.MarkerOf(result.Test)));

    /// <summary>Finds or pushes the defects of a run's failures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="statuses">TestRail's statuses by verdict.</param>
    /// <param name="results">The results that are to be sent to the run.</param>
    /// <param name="read">Reads the result of a record.</param>
    /// <param name="cancellation">Cancels the delivery.</param>
    public async Task LinkAsync(RunTarget run, StatusMap statuses, IEnumerable<(long Case, CaseResult Result)> results, Func<CaseRecord, TestResult> read, CancellationToken cancellation)
    {
        var (failing, passed) = Sort(results, read);
        if (failing.Count == 0 && passed.Count == 0)
            return;

        var target = new FailureRun(run.Run, run.Name, run.Address, options.Connection!.Url) { FailedBefore = new PreviousFailures(api, run, statuses).AmongAsync };
        await pusher.LinkAsync(target, failing, passed, log, cancellation).ConfigureAwait(false);
        // An earlier attempt may have given up the defects that are sent with the results now.
        var missing = log.Defects.Missing.Select(each => (each.Run, each.Case)).ToHashSet();
        foreach (var id in failing.Where(test => missing.Contains((run.Run, test.Case))).Select(test => test.Case).Distinct().ToList())
        {
            if (failing.Where(test => test.Case == id).All(test => log.Defects.IdOf(test.Marker) is not null))
                log.Write(new DefectAdded(run.Run, id));
        }
    }

    /// <summary>
    /// The failing tests, and the fingerprints of those that passed. With several results for one test, the last one counts. A test that names
    /// a known defect needs no other one. Target framework and variant are no part of a fingerprint, so a test that passed in one of several is not known
    /// to be fixed.
    /// </summary>
    private (IReadOnlyList<FailingTest> Failing, IReadOnlyList<string> Passed) Sort(IEnumerable<(long Case, CaseResult Result)> results, Func<CaseRecord, TestResult> read)
    {
        var failing = new Dictionary<(long Case, ulong Test), FailingTest>();
        var passed = new HashSet<string>();
        var seesFixed = pusher.SeesPassed && !log.Results.State.Sources.Any(OtherFrameworks.Have);
        foreach (var (id, result) in results)
        {
            foreach (var test in result.Tests)
            {
                var key = (id, test.Deciding.Test);
                if (test.Deciding.IsNumbered)
                    failing.Remove(key);
                if (test.Deciding.Outcome == TestOutcome.Failed)
                    Add(key, test.Deciding);
                else if (seesFixed && test.Verdict == Verdict.Passed && result.Verdict == Verdict.Passed && read(test.Deciding).Test is { Variant: null } identity)
                    passed.Add(FailingTest.MarkerOf(identity));
            }
        }

        passed.ExceptWith(failing.Values.Select(test => test.Marker));
        return ([.. failing.Values], [.. passed]);

        void Add((long Case, ulong Test) key, CaseRecord record)
        {
            var deciding = read(record);
            if (!deciding.Traits.Any(trait => trait.Key == TraitKeys.Defect))
                failing[key] = Failing(key.Case, record, deciding.Test, read);
        }
    }

    private FailingTest Failing(long id, CaseRecord record, TestIdentity test, Func<CaseRecord, TestResult> read) =>
        new(FailingTest.MarkerOf(test), FailingTest.NameOf(test), id, record.IsOwn ? record.Number : null, () => read(record)) { Files = () => options.Results.Attachments && record.IsOwn ? _files.Of(record) : [] };
}
