using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tests.Results;

internal sealed class AttemptHistoryTests
{
    [Test]
    public void Of_many_attempts_the_failed_ones_are_shown_in_their_order_and_the_others_are_counted()
    {
        var lines = AttemptHistory.Lines(Retried(50, attempt => attempt % 5 == 0))!.Split('\n');
        // The numbers are padded to one width, so text order equals attempt order beyond the ninth attempt.
        Assert.That(lines.Take(20).Select(line => line.Split(' ')[1].PadLeft(2)), Is.Ordered);
        Assert.That(lines.Take(20).Count(line => line.Contains("failed", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(lines[^1], Is.EqualTo("… and 30 more: 0 failed, 30 passed"));
    }

    [Test]
    public void Attempts_that_do_not_fit_are_left_out_whole()
    {
        var lines = AttemptHistory.Lines(Retried(12, attempt => attempt > 9), maxLength: 400)!;
        Assert.That(lines, Has.Length.LessThanOrEqualTo(400));
        Assert.That(lines, Does.Contain("attempt 10").And.Contain("attempt 11").And.Contain("attempt 12").And.Match(@"\n… and [0-9]+ more: 0 failed, [0-9]+ passed$"));
    }

    private static TestVerdict Retried(int attempts, Func<int, bool> fails) => new(
        Given.Result(TestOutcome.Failed) with { Attempt = attempts + 1 },
        Verdict.Failed,
        [.. Enumerable.Range(1, attempts).Select(attempt => Given.Result(fails(attempt) ? TestOutcome.Failed : TestOutcome.Passed) with { Attempt = attempt, Message = fails(attempt) ? "Expected: 1" : null })]);
}
