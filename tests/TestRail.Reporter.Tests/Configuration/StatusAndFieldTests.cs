using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class StatusAndFieldTests
{
    [Test]
    public void Statuses_that_are_not_set_keep_their_defaults()
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"failed\": \"retest\", \"inconclusive\": null, \"passed\": \"Comment\" } }");
        Assert.That(reading.Options().Results.Statuses, Is.EquivalentTo(new Dictionary<TestOutcome, StatusChoice>
        {
            [TestOutcome.Passed] = StatusChoice.Comment,
            [TestOutcome.Failed] = StatusChoice.Named("retest"),
            [TestOutcome.Skipped] = StatusChoice.Comment,
            [TestOutcome.Inconclusive] = StatusChoice.Nothing,
        }));
    }

    [Test]
    public void Single_statuses_come_from_the_environment_and_host_arguments()
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"failed\": \"file\", \"skipped\": null } }")
            .Variable("TESTRAIL_RESULTS__STATUSES__SKIPPED", "blocked").Argument("results-statuses-passed", "custom_status1");
        var statuses = reading.Options().Results.Statuses;
        Assert.That(statuses[TestOutcome.Failed].Status, Is.EqualTo("file"));
        Assert.That(statuses[TestOutcome.Skipped].Status, Is.EqualTo("blocked"));
        Assert.That(statuses[TestOutcome.Passed].Status, Is.EqualTo("custom_status1"));
    }

    [Test]
    public void Nothing_and_a_comment_are_told_apart()
    {
        Assert.That((StatusChoice.Nothing.IsSent, StatusChoice.Comment.IsSent, StatusChoice.Named("x").IsSent), Is.EqualTo((false, true, true)));
        Assert.That((StatusChoice.Nothing.Status, StatusChoice.Comment.Status), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Fields_keep_the_kind_of_their_values_and_get_their_prefix()
    {
        using var reading = Reading.Usable("""
            "results": { "fields": { "os": "Linux", "Custom_Count": 5, "ratio": 0.5, "huge": 1e400, "manual": false, "tags": ["a", 2, true], "none": null, "empty": [] } }
            """).Variable("TESTRAIL_RESULTS__FIELDS__ENVIRONMENT", "staging").Argument("results-fields-os", "Windows");
        Assert.That(reading.Options().Results.Fields, Is.EquivalentTo(new Dictionary<string, object>
        {
            ["custom_os"] = "Windows",
            ["custom_count"] = 5L,
            ["custom_ratio"] = 0.5m,
            ["custom_huge"] = "1e400",
            ["custom_manual"] = false,
            ["custom_tags"] = new object[] { "a", 2L, true },
            ["custom_empty"] = Array.Empty<object>(),
            ["custom_environment"] = "staging",
        }));
    }
}
