using TestRail.Client.Results;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class ResultComposerTests
{
    private static readonly Trait[] Traits = [new Trait("TestRailDefect", "TR-7"), new Trait("TestRailDefect", "TR-8"), new Trait("TestRailField", "os=Linux")];

    [Test]
    public async Task A_failure_says_all_there_is_to_say()
    {
        var body = await ComposeAsync(Given.Result(TestOutcome.Failed, traits: Traits) with { Message = "Expected: 1" });
        Assert.That((body.CaseId, body.StatusId, body.Version, body.Elapsed), Is.EqualTo((7L, 5L, "1.2", "1s")));
        Assert.That((body.Defects, body.AssignedToId), Is.EqualTo(("TR-7, TR-8", 3L)));
        Assert.That(body.Comment, Does.Contain("Expected: 1"));
        Assert.That(body.Custom["custom_os"]!.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task What_passed_has_no_defect_and_nobody_to_look_after_it()
    {
        var body = await ComposeAsync(Given.Result(traits: Traits));
        Assert.That((body.StatusId, body.Defects, body.AssignedToId), Is.EqualTo((1L, (string?)null, (long?)null)));
    }

    [Test]
    public async Task What_was_skipped_took_no_time()
    {
        var body = await ComposeAsync(Given.Result(TestOutcome.Skipped) with { Message = "no printer" });
        Assert.That((body.StatusId, body.Elapsed), Is.EqualTo(((long?)null, (string?)null)));
        Assert.That(body.Comment, Does.StartWith("Skipped: no printer"));
    }

    [Test]
    public async Task Rows_take_their_time_together()
    {
        var row = Given.Result() with { Duration = TimeSpan.FromSeconds(40) };
        Assert.That((await ComposeAsync(row, row)).Elapsed, Is.EqualTo("1m 20s"));
    }

    [Test]
    public async Task Of_several_rows_the_deciding_one_has_the_last_word_on_a_field()
    {
        var body = await ComposeAsync(
            Given.Result(TestOutcome.Failed, traits: new Trait("TestRailField", "os=Linux")), Given.Result(traits: new Trait("TestRailField", "os=Windows")));
        Assert.That(body.Custom["custom_os"]!.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task The_known_defect_of_a_test_that_passed_is_not_the_failures()
    {
        var body = await ComposeAsync(
            Given.Result(TestOutcome.Failed, traits: new Trait("TestRailDefect", "TR-7")),
            Given.Result(traits: new Trait("TestRailDefect", "TR-8")),
            Given.Result(TestOutcome.Failed, traits: new Trait("TestRailDefect", "TR-7")));
        Assert.That(body.Defects, Is.EqualTo("TR-7"));
    }

    private static async Task<AddResultToCase> ComposeAsync(params TestResult[] results)
    {
        TestVerdict[] tests = [.. results.Select(result => result.Alone())];
        return new ResultComposer(await Known.StatusMapAsync(), await Known.FieldMapAsync(), new CommentWriter(16_000), "1.2", 3)
            .Compose(7, tests, new CaseResult([], tests[0].Verdict));
    }
}
