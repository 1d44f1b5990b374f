using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>One entry of every kind, keyed by the golden file of its line.</summary>
internal static class SampleEntries
{
    public static readonly Dictionary<string, JournalEntry> All = new()
    {
        ["session-started"] = new SessionStarted
        {
            Session = "1f2e3d4c",
            At = Given.Noon,
            Reporter = "0.1.0",
            Sources = ["/shop/Shop.Tests.dll"],
            Configuration = "/shop/testrail.reporter.json",
            Folder = "/shop/bin",
            HostArguments = new Dictionary<string, string?> { ["run-name"] = "Nightly", ["key"] = null },
            Key = "GitHub 9001 1",
            Origin = "1a2b3c4d",
            OneOfSeveral = true,
        },
        ["session-started-bare"] = new SessionStarted { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = [], Folder = "/shop/bin" },
        ["session-started-whole"] = new SessionStarted { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = ["/shop/Shop.Tests.dll"], Folder = "/shop/bin", Whole = true },
        ["session-started-variant"] = new SessionStarted { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = [], Folder = "/shop/bin", Variant = "chrome" },
        ["test-started"] = new TestStarted(Given.Result().Test with { TargetFramework = "net10.0" }, [new Trait("TestRailCase", "C1"), new Trait("Fast", "")]),
        ["test-started-bare"] = new TestStarted(new TestIdentity { Id = "1", DisplayName = "Adds", Source = "/shop/Shop.Tests.dll" }, []),
        ["test-without-result"] = new TestWithoutResult("0f8fad5b-d9cb-469f-a165-70867728950e"),
        ["result-recorded-unfinished"] = new ResultRecorded(4, Given.Result(TestOutcome.Unfinished) with { Message = "The test process was killed while this test ran." }),
        ["result-recorded-variant"] = new ResultRecorded(1, Given.Result() with { Test = Given.Result().Test with { Variant = "chrome" } }),
        ["result-recorded"] = new ResultRecorded(
            7,
            Given.Result(TestOutcome.Failed, traits: [new Trait("TestRailCase", "C1"), new Trait("Fast", "")]) with
            {
                Test = Given.Result(name: "Adds(\"Äpfel 🍏 <b>\")").Test with { TargetFramework = "net10.0" },
                Message = "Expected: 1\n  But was:\t2\r\n",
                StackTrace = "at Shop.CartTests.Adds() in C:\\shop\\CartTests.cs:line 7",
                Output = "out\0\u2028",
                ErrorOutput = "err",
                Attachments = [new Attachment("/tmp/a.png", "the page"), new Attachment("/tmp/b.png", null)],
            },
            ["7-0-a.png", null]),
        ["result-recorded-bare"] = new ResultRecorded(1, Given.Result() with { Test = new TestIdentity { Id = "1", DisplayName = "Adds", Source = "/shop/Shop.Tests.dll" } }),
        ["result-recorded-attempt"] = new ResultRecorded(2, Given.Result(TestOutcome.Failed) with { Attempt = 2, FailedSetup = "OneTimeSetUp" }),
        ["result-recorded-last-attempt"] = new ResultRecorded(2, Given.Result() with { Attempt = 3, WithheldAttempts = 2 }),
        ["result-recorded-fixture"] = new ResultRecorded(3, Given.Result() with { Test = Given.Result().Test with { Fixture = "Shop.CartTests(\"firefox\")" } }),
        ["result-recorded-warning"] = new ResultRecorded(3, Given.Result(TestOutcome.Warning) with { Message = "slow" }),
        ["result-recorded-theory-row"] = new ResultRecorded(3, Given.Result(TestOutcome.Inconclusive, "Adds(-1)") with { AssumptionUnmet = true }),
        ["creation-requested"] = new CreationRequested("trr-0123456789", Given.Noon, CreationKind.PlanEntry, 1, 12),
        ["creation-requested-named"] = new CreationRequested("trr-0123456789", Given.Noon, CreationKind.Named, 1, Name: "configuration Browsers: Opera"),
        ["creation-requested-bare"] = new CreationRequested("trr-0123456789", Given.Noon, CreationKind.Run, 1),
        ["creation-failed"] = new CreationFailed("trr-0123456789", "Field :case_ids contains unrecognized case IDs."),
        ["plan-created"] = new PlanCreated("trr-0123456789", 12),
        ["plan-abandoned"] = new PlanAbandoned(12, "R10 was there before."),
        ["run-bound"] = new RunBound
        {
            Server = new Uri("https://acme.testrail.io"),
            Run = 57,
            Suite = 3,
            Plan = 12,
            PlanEntry = "3933d74b-4282-4c1f-be62-a641ab427063",
            Address = new Uri("https://acme.testrail.io/index.php?/runs/view/57"),
            Created = true,
            CreatedPlan = true,
            Shared = true,
        },
        ["run-bound-bare"] = new RunBound { Server = new Uri("https://acme.testrail.io"), Run = 57, Address = new Uri("https://acme.testrail.io/index.php?/runs/view/57") },
        ["run-bound-own"] = new RunBound { Server = new Uri("https://acme.testrail.io"), Run = 57, Address = new Uri("https://acme.testrail.io/index.php?/runs/view/57"), Created = true, Reference = "trr-0123456789" },
        ["batch-sent"] = new BatchSent("trr-0123456789", Given.Noon, 57, 4_711, [new SentResult(1, [1, 2]), new SentResult(9_000_000_000, [3])]),
        ["batch-accepted"] = new BatchAccepted("trr-0123456789", [101, 102]),
        ["result-not-sent"] = new ResultNotSent(2, [2, 3]),
        ["cases-not-reached"] = new CasesNotReached(4, [7, 8]),
        ["batch-not-stored"] = new BatchNotStored("trr-0123456789", "Field :results cannot be empty"),
        ["result-rejected"] = new ResultRejected(1, [1, 2], "case C1 unknown or not part of the test run"),
        ["defect-requested"] = new DefectRequested(["trx:1f0c2ab7d3e45f60", "trx:2e1d3bc8e4f56071"], Given.Noon),
        ["defect-linked"] = new DefectLinked(["trx:1f0c2ab7d3e45f60"], "1234", IsNew: true),
        ["defect-not-pushed"] = new DefectNotPushed(["trx:1f0c2ab7d3e45f60"], "priority (Priority) is required."),
        ["defect-missing"] = new DefectMissing("trx:1f0c2ab7d3e45f60", 57, 2, 3),
        ["defect-added"] = new DefectAdded(57, 2),
        ["attachment-sent"] = new AttachmentSent(7, 0, 101, Given.Noon),
        ["attachment-not-stored"] = new AttachmentNotStored(7, 0, 101, "The result does not have it."),
        ["attachment-settled"] = new AttachmentSettled(7, 0, 101, "2ec27be4-812f-4806-9a5d-d39130d1691a"),
        ["attachment-settled-refused"] = new AttachmentSettled(7, 0, 101, null, "too large"),
        ["tests-ended"] = new TestsEnded(true),
        ["tests-ended-failures"] = new TestsEnded(false) { FailedCleanups = [new FailedCleanup("ClassCleanup", "Shop.CartTests.Close", "System.InvalidOperationException: no \"end\"")], Errors = ["System.InvalidOperationException : on a thread"] },
        ["runs-closed"] = new RunsClosed(),
        ["results-discarded"] = new ResultsDiscarded(Given.Noon, 3),
        ["journal-finished"] = new JournalFinished
        {
            At = Given.Noon,
            Recorded = 412,
            Accepted = 409,
            Rejected = 1,
            Discarded = 2,
            Addresses = [new Uri("https://acme.testrail.io/index.php?/runs/view/57"), new Uri("https://acme.testrail.io/index.php?/runs/view/58")],
        },
        ["journal-finished-bare"] = new JournalFinished { At = Given.Noon, Recorded = 1, Accepted = 1, Rejected = 0 },
    };
}
