using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Tests.Results;

internal sealed class StatusMapTests
{
    [Test]
    public async Task By_default_all_but_skipped_and_incomplete_have_a_status()
    {
        var map = await Known.StatusMapAsync();
        Assert.That(Enum.GetValues<Verdict>().Select(map.StatusOf), Is.EqualTo(new long?[] { 1, 5, null, 4, 5, 1, null, 1 }));
        Assert.That(ResultOptions.DefaultStatuses.Values.Select(choice => choice.IsSent), Is.All.True);
    }

    [TestCase("blocked", 2)]
    [TestCase("BLOCKED", 2)]
    [TestCase("Flaky", 6)]
    [TestCase("custom_status1", 6)]
    public async Task A_status_is_found_by_name_or_label(string name, long id)
    {
        var map = await Known.StatusMapAsync((Verdict.Inconclusive, StatusChoice.Named(name)));
        Assert.That(map.StatusOf(Verdict.Inconclusive), Is.EqualTo(id));
    }

    [Test]
    public void A_status_that_TestRail_does_not_have_names_its_option()
    {
        var wrong = Assert.ThrowsAsync<InvalidConfigurationException>(() => Known.StatusMapAsync((Verdict.Skipped, StatusChoice.Named("parked"))));
        Assert.That(wrong!.Reason.Code, Is.EqualTo("TR0202"));
        Assert.That(wrong.Reason.Text, Does.StartWith("TestRail has no status \"parked\" (results.statuses.skipped). It has \"passed\", \"blocked\","));
    }

    [Test]
    public void A_status_of_a_verdict_of_two_words_names_its_option_as_it_is_written() =>
        Assert.That(
            Assert.ThrowsAsync<InvalidConfigurationException>(() => Known.StatusMapAsync((Verdict.SetupFailed, StatusChoice.Named("parked"))))!.Reason.Text,
            Does.Contain("(results.statuses.setupFailed)"));

    [Test]
    public async Task Nothing_has_no_status()
    {
        var map = await Known.StatusMapAsync((Verdict.Skipped, StatusChoice.Nothing));
        Assert.That(map.StatusOf(Verdict.Skipped), Is.Null);
    }
}
