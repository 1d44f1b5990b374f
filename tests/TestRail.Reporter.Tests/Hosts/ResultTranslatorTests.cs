using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.VSTest;
using Attachment = TestRail.Reporter.Contracts.Results.Attachment;
using Outcome = TestRail.Reporter.Contracts.Results.TestOutcome;
using Trait = TestRail.Reporter.Contracts.Results.Trait;
using VSTestResult = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestResult;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class ResultTranslatorTests
{
    [Test]
    public void A_failure_is_handed_on_whole()
    {
        var result = Cases.Result(TestOutcome.Failed);
        (result.ErrorMessage, result.ErrorStackTrace, result.StartTime, result.Duration) = ("Expected: 1", "at Here()", Given.Noon, TimeSpan.FromSeconds(2));
        Say(result, TestResultMessage.StandardOutCategory, "out");
        Say(result, TestResultMessage.StandardErrorCategory, "err");
        Say(result, TestResultMessage.AdditionalInfoCategory, "more");

        var read = Translate(result)!;
        Assert.That((read.Message, read.StackTrace, read.Output, read.ErrorOutput), Is.EqualTo(("Expected: 1", "at Here()", "out", "err")));
        Assert.That((read.Started, read.Duration, read.Test.TargetFramework), Is.EqualTo((Given.Noon, TimeSpan.FromSeconds(2), "net10.0")));
    }

    [Test]
    public void Messages_of_one_kind_are_lines_of_one_text()
    {
        var result = Cases.Result();
        foreach (var text in new[] { "one\n", " ", "two", null, "three" })
            Say(result, TestResultMessage.StandardOutCategory, text);
        Assert.That(Translate(result)!.Output, Is.EqualTo("one\ntwo\nthree"));
        Assert.That(Translate(result)!.ErrorOutput, Is.Null);
    }

    [TestCase("[TestRail] attempt 3", 3, null)]
    [TestCase("[TestRail] attempt 2\r\nbody\n", 2, "body\n")]
    [TestCase("one\n[TestRail] attempt 2\ntwo\n[TestRail] attempt 3\nthree", 3, "one\ntwo\nthree")]
    [TestCase("[TestRail] attempt 12\n", 12, null)]
    [TestCase("\n[TestRail] attempt 2\nbody\n", 2, "body\n")]
    [TestCase("waiting...\r\n[TestRail] attempt 2\r\nbody", 2, "waiting...\r\nbody")]
    [TestCase("ready\r\n\r\n[TestRail] attempt 2\r\nbody", 2, "ready\r\nbody")]
    [TestCase("it said [TestRail] attempt 2", null, "it said [TestRail] attempt 2")]
    [TestCase("[TestRail] attempt 1\n[TestRail] attempt 20000\n[TestRail] attempt 2 of 3", null, "[TestRail] attempt 1\n[TestRail] attempt 20000\n[TestRail] attempt 2 of 3")]
    public void The_line_that_names_the_attempt_is_taken_out_of_the_output(string output, int? attempt, string? rest)
    {
        var result = Cases.Result();
        Say(result, TestResultMessage.StandardOutCategory, output);
        var read = Translate(result)!;
        Assert.That((read.Attempt, read.WithheldAttempts, read.Output), Is.EqualTo((attempt, attempt - 1, rest)));
    }

    [TestCase("[TestRail] outcome warning\n", null)]
    [TestCase("[TestRail] attempt 2\nbody\n[TestRail] outcome warning\r\n", "body\n")]
    [TestCase("one\n[TestRail] outcome inconclusive\n[TestRail] outcome warning\nslow", "one\nslow")]
    public void The_line_that_names_the_outcome_is_taken_out_of_the_output(string output, string? rest)
    {
        var result = Cases.Result(TestOutcome.Skipped, new TestCase("Shop.CartTests.Adds", new Uri("executor://nunit3testexecutor/"), "/shop/Shop.Tests.dll"));
        result.ErrorMessage = "slow";
        Say(result, TestResultMessage.StandardOutCategory, output);
        var read = Translate(result)!;
        Assert.That((read.Outcome, read.Message, read.Output), Is.EqualTo((Outcome.Warning, "slow", rest)));
    }

    [Test]
    public void A_result_that_never_started_took_no_time()
    {
        var result = Cases.Result();
        (result.StartTime, result.EndTime, result.Duration) = (default, Given.Noon, TimeSpan.FromHours(12));
        var read = Translate(result)!;
        Assert.That((read.Started, read.Duration), Is.EqualTo((Given.Noon, TimeSpan.Zero)));
    }

    [TestCase(TestOutcome.Skipped, null, "no printer")]
    [TestCase(TestOutcome.Skipped, "told", "told")]
    [TestCase(TestOutcome.Passed, null, null)]
    public void The_reason_of_a_skip_may_stand_in_its_output(TestOutcome outcome, string? message, string? expected)
    {
        var result = Cases.Result(outcome);
        result.ErrorMessage = message;
        Say(result, TestResultMessage.StandardOutCategory, "no printer");
        Assert.That(Translate(result)!.Message, Is.EqualTo(expected));
    }

    [TestCase("MSTestDiscoverer.TestCategory")]
    [TestCase("NUnit.TestCategory")]
    public void Traits_and_categories_are_one_list(string property)
    {
        var test = Cases.Case().With(property, new[] { "C7", "Smoke" });
        test.Traits.Add("TestRailCase", "C1");
        test.Traits.Add(new Microsoft.VisualStudio.TestPlatform.ObjectModel.Trait("Nothing", null!));
        Assert.That(Translate(Cases.Result(test: test))!.Traits, Is.EqualTo(new[]
        {
            new Trait("TestRailCase", "C1"), new Trait("Nothing", ""), new Trait("Category", "C7"), new Trait("Category", "Smoke"),
        }));
    }

    [Test]
    public void A_category_that_is_a_trait_too_is_listed_once()
    {
        var test = Cases.Case().With("NUnit.TestCategory", new[] { "C7", "@C8", "C7" });
        test.Traits.Add("Category", "@C8");
        Assert.That(Translate(Cases.Result(test: test))!.Traits, Is.EqualTo(new[] { new Trait("Category", "@C8"), new Trait("Category", "C7") }));
    }

    [Test]
    public void Attachments_are_found_however_their_address_is_written()
    {
        var result = Cases.Result();
        var set = new AttachmentSet(new Uri("datacollector://shop"), "shop");
        set.Attachments.Add(new UriDataAttachment(new Uri("file:///tmp/a%20b.png"), "the page"));
        set.Attachments.Add(new UriDataAttachment(new Uri("/tmp/c d.log", UriKind.Relative), ""));
        set.Attachments.Add(new UriDataAttachment(new Uri("e.log", UriKind.Relative), null));
        result.Attachments.Add(set);
        Assert.That(Translate(result)!.Attachments, Is.EqualTo(new[]
        {
            new Attachment(Path.GetFullPath("/tmp/a b.png"), "the page"),
            new Attachment(Path.GetFullPath("/tmp/c d.log"), null),
            new Attachment(Path.GetFullPath("e.log"), null),
        }));
    }

    [Test]
    public void What_is_no_verdict_is_no_result() => Assert.That(Translate(Cases.Result(TestOutcome.NotFound)), Is.Null);

    private static Reporter.Contracts.Results.TestResult? Translate(VSTestResult result) => new ResultTranslator("net10.0").Translate(result);

    private static void Say(VSTestResult result, string category, string? text) => result.Messages.Add(new TestResultMessage(category, text));
}
