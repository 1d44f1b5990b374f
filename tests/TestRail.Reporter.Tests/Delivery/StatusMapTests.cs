using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class StatusMapTests
{
    [Test]
    public async Task By_default_passed_failed_and_inconclusive_have_a_status_and_skipped_a_comment()
    {
        var map = await Known.StatusMapAsync();
        Assert.That(Enum.GetValues<TestOutcome>().Select(map.StatusOf), Is.EqualTo(new long?[] { 1, 5, null, 4 }));
        Assert.That(Enum.GetValues<TestOutcome>().Select(map.IsSent), Is.All.True);
    }

    [TestCase("blocked", 2)]
    [TestCase("BLOCKED", 2)]
    [TestCase("Flaky", 6)]
    [TestCase("custom_status1", 6)]
    public async Task A_status_is_found_by_name_or_label(string name, long id)
    {
        var map = await Known.StatusMapAsync((TestOutcome.Inconclusive, StatusChoice.Named(name)));
        Assert.That(map.StatusOf(TestOutcome.Inconclusive), Is.EqualTo(id));
    }

    [Test]
    public void A_status_that_TestRail_does_not_have_names_its_option()
    {
        var wrong = Assert.ThrowsAsync<UnusableConfigurationException>(() => Known.StatusMapAsync((TestOutcome.Skipped, StatusChoice.Named("parked"))));
        Assert.That(wrong!.Reason.Code, Is.EqualTo("TR0202"));
        Assert.That(wrong.Reason.Text, Does.StartWith("TestRail has no status \"parked\" (results.statuses.skipped). It has \"passed\", \"blocked\","));
    }

    [Test]
    public async Task Nothing_is_not_sent()
    {
        var map = await Known.StatusMapAsync((TestOutcome.Skipped, StatusChoice.Nothing));
        Assert.That(map.IsSent(TestOutcome.Skipped), Is.False);
    }

    [Test]
    public async Task Severity_follows_the_status_and_what_was_skipped_never_outranks_what_ran()
    {
        string[] lightestFirst = ["comment", "passed", "retest", "Flaky", "blocked", "failed"];
        var weights = new List<int>();
        foreach (var word in lightestFirst)
        {
            var choice = word == "comment" ? StatusChoice.Comment : StatusChoice.Named(word);
            var map = await Known.StatusMapAsync((TestOutcome.Inconclusive, choice), (TestOutcome.Skipped, choice));
            weights.Add(map.Weight(TestOutcome.Inconclusive));
            Assert.That(map.Weight(TestOutcome.Skipped), Is.LessThan(weights.Min()));
        }

        Assert.That(weights, Is.Ordered.Ascending.And.Unique);
    }
}
