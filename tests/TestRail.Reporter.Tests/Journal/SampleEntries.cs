using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>Entries of every kind, under the name of the file that holds their line.</summary>
internal static class SampleEntries
{
    public static readonly Dictionary<string, Entry> All = new()
    {
        ["began"] = new Began
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
        ["began-bare"] = new Began { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = [], Folder = "/shop/bin" },
        ["began-whole"] = new Began { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = ["/shop/Shop.Tests.dll"], Folder = "/shop/bin", Whole = true },
        ["began-variant"] = new Began { Session = "1f2e3d4c", At = Given.Noon, Reporter = "0.1.0", Sources = [], Folder = "/shop/bin", Variant = "chrome" },
        ["recorded-variant"] = new Recorded(1, Given.Result() with { Test = Given.Result().Test with { Variant = "chrome" } }),
        ["recorded"] = new Recorded(
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
        ["recorded-bare"] = new Recorded(1, Given.Result() with { Test = new TestIdentity { Id = "1", DisplayName = "Adds", Source = "/shop/Shop.Tests.dll" } }),
        ["recorded-attempt"] = new Recorded(2, Given.Result(TestOutcome.Failed) with { Attempt = 2, FailedSetup = "OneTimeSetUp" }),
        ["recorded-last-attempt"] = new Recorded(2, Given.Result() with { Attempt = 3, WithheldAttempts = 2 }),
        ["recorded-fixture"] = new Recorded(3, Given.Result() with { Test = Given.Result().Test with { Fixture = "Shop.CartTests(\"firefox\")" } }),
        ["recorded-warning"] = new Recorded(3, Given.Result(TestOutcome.Warning) with { Message = "slow" }),
        ["recorded-theory-row"] = new Recorded(3, Given.Result(TestOutcome.Inconclusive, "Adds(-1)") with { AssumptionUnmet = true }),
        ["opening"] = new Opening("trr-0123456789", Given.Noon, Creation.PlanEntry, 1, 12),
        ["opening-named"] = new Opening("trr-0123456789", Given.Noon, Creation.Named, 1, Name: "configuration Browsers: Opera"),
        ["opening-bare"] = new Opening("trr-0123456789", Given.Noon, Creation.Run, 1),
        ["not-opened"] = new NotOpened("trr-0123456789", "Field :case_ids contains unrecognized case IDs."),
        ["planned"] = new Planned("trr-0123456789", 12),
        ["withdrawn"] = new Withdrawn(12, "R10 was there before."),
        ["bound"] = new Bound
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
        ["bound-bare"] = new Bound { Server = new Uri("https://acme.testrail.io"), Run = 57, Address = new Uri("https://acme.testrail.io/index.php?/runs/view/57") },
        ["sending"] = new Sending("trr-0123456789", Given.Noon, 57, 4_711, [new SentResult(1, [1, 2]), new SentResult(9_000_000_000, [3])]),
        ["accepted"] = new Accepted("trr-0123456789", [101, 102]),
        ["not-sent"] = new NotSent(2, [2, 3]),
        ["returned"] = new Returned("trr-0123456789", "Field :results cannot be empty"),
        ["refused"] = new Refused(1, [1, 2], "case C1 unknown or not part of the test run"),
        ["attaching"] = new Attaching(7, 0, 101, Given.Noon),
        ["not-attached"] = new NotAttached(7, 0, 101, "The result does not have it."),
        ["attached"] = new Attached(7, 0, 101, "2ec27be4-812f-4806-9a5d-d39130d1691a"),
        ["attached-refused"] = new Attached(7, 0, 101, null, "too large"),
        ["ended"] = new Ended(true),
        ["ended-failures"] = new Ended(false) { FailedCleanups = [new FailedCleanup("ClassCleanup", "Shop.CartTests.Close", "System.InvalidOperationException: no \"end\"")], Errors = ["System.InvalidOperationException : on a thread"] },
        ["closed"] = new Closed(),
        ["discarded"] = new Discarded(Given.Noon, 3),
        ["finished"] = new Finished
        {
            At = Given.Noon,
            Recorded = 412,
            Accepted = 409,
            Refused = 1,
            Discarded = 2,
            Addresses = [new Uri("https://acme.testrail.io/index.php?/runs/view/57"), new Uri("https://acme.testrail.io/index.php?/runs/view/58")],
        },
        ["finished-bare"] = new Finished { At = Given.Noon, Recorded = 1, Accepted = 1, Refused = 0 },
    };
}
