using CsCheck;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class CommentWriterTests
{
    private const int Lowest = 500;

    [TestCaseSource(nameof(Names))]
    public void A_comment_reads_as_it_does_here(string name) =>
        Golden.AssertHolds($"Results/Golden/{name}.md", new CommentWriter(name == "long" ? 800 : 16_000).Write(SampleResults.All[name]) + "\n");

    [Test]
    public void The_limit_holds_with_the_batchs_reference_at_the_end()
    {
        Gen.Select(Results(), Gen.OneOf(Gen.Int[Lowest, 1200], Gen.Const(16_000))).Sample((results, limit) =>
        {
            var comment = Reference.AppendTo(new CommentWriter(limit).Write([.. results.Select(Retried)]), Reference.New());
            Assert.That(comment, Has.Length.LessThanOrEqualTo(limit));
        }, iter: 300);
    }

    [Test]
    public void What_was_cut_is_still_in_its_block() =>
        Results(rows: 1).Sample(results => IsClosed(new CommentWriter(16_000).Write([.. results.Select(Retried)])), iter: 300);

    [Test]
    public void The_lowest_limit_still_shows_message_and_trace_in_their_blocks()
    {
        var comment = new CommentWriter(Lowest).Write(SampleResults.All["long"]);
        Assert.That(comment, Does.Contain("**Message**\n```\nmessage 1").And.Contain("message 200\n```").And.Contain("trace 200\n```").And.Contain("output 200\n```"));
    }

    [Test]
    public void A_name_of_any_length_leaves_room_for_the_failure()
    {
        var result = Given.Result(TestOutcome.Failed, new string('n', 50_000)) with { Message = "Expected: 1" };
        var comment = new CommentWriter(Lowest).Write([(result with { Test = result.Test with { ClassName = null } }).Alone()]);
        Assert.That(comment, Does.Contain("Expected: 1"));
    }

    [Test]
    public void A_mark_is_as_long_as_it_says() =>
        Assert.That(new[] { null, "1f2e3d4c" }.Select(session => Reference.AppendTo("", Reference.New(session)).Length), Is.All.EqualTo(Reference.Length));

    /// <summary>If two batches had the same mark, a batch in doubt would count as stored when only the other one is.</summary>
    [Test]
    public void No_two_marks_of_a_session_are_alike() => Assert.That(Enumerable.Range(0, 10_000).Select(_ => Reference.New("1f2e3d4c")), Is.Unique.And.All.StartsWith("trr-1f2e3d4c"));

    /// <summary>Gives every other result 29 earlier attempts with the same outcome.</summary>
    private static TestVerdict Retried(TestResult result, int place) => place % 2 == 1 ? result.Alone() : new(
        result with { Attempt = 30 }, result.Alone().Verdict, [.. Enumerable.Range(1, 29).Select(attempt => result with { Attempt = attempt })]);

    private static Gen<TestResult[]> Results(int rows = 70)
    {
        var text = Words.Of(60, "word ", "\n", "`", "```\n", "🍏", "\r\n", new string('x', 700)).Select(words => words.Length == 0 ? null : words);
        var result = Gen.Select(Gen.Enum<TestOutcome>(), text, text, text, text, (outcome, name, message, trace, output) =>
            Given.Result(outcome, name ?? "Adds") with { Message = message, StackTrace = trace, Output = output, ErrorOutput = trace });
        return result.Array[1, rows];
    }

    /// <summary>A code block ends at the first fence that is at least as long as its opening fence.</summary>
    private static bool IsClosed(string comment)
    {
        var open = 0;
        foreach (var line in comment.Split('\n').Where(line => line.Length >= 3 && line.All(letter => letter == '`')))
            open = open == 0 ? line.Length : line.Length >= open ? 0 : open;
        return open == 0;
    }

    private static IEnumerable<string> Names() => SampleResults.All.Keys;
}
