using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class StatusAndFieldTests
{
    [Test]
    public void Statuses_that_are_not_set_keep_their_defaults()
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"failed\": \"retest\", \"inconclusive\": null, \"passed\": \"Comment\" } }");
        Assert.That(reading.Options().Results.Statuses, Is.EquivalentTo(new Dictionary<Verdict, StatusChoice>
        {
            [Verdict.Passed] = StatusChoice.Comment,
            [Verdict.Failed] = StatusChoice.Named("retest"),
            [Verdict.Skipped] = StatusChoice.Comment,
            [Verdict.Inconclusive] = StatusChoice.Nothing,
            [Verdict.SetupFailed] = StatusChoice.Named("retest"),
            [Verdict.Flaky] = StatusChoice.Comment,
            [Verdict.Incomplete] = StatusChoice.Comment,
            [Verdict.Warning] = StatusChoice.Comment,
        }));
    }

    [Test]
    public void Kinds_of_failed_and_passed_have_a_status_of_their_own_where_it_is_set()
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"failed\": \"retest\", \"setupFailed\": \"blocked\", \"flaky\": null } }")
            .Variable("TESTRAIL_RESULTS__STATUSES__SETUPFAILED", "custom_status1");
        var statuses = reading.Options().Results.Statuses;
        Assert.That((statuses[Verdict.SetupFailed].Status, statuses[Verdict.Flaky], statuses[Verdict.Failed].Status), Is.EqualTo(("custom_status1", StatusChoice.Nothing, "retest")));
    }

    [Test]
    public void Single_statuses_come_from_the_environment_and_host_arguments()
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"failed\": \"file\", \"skipped\": null } }")
            .Variable("TESTRAIL_RESULTS__STATUSES__SKIPPED", "blocked").Argument("results-statuses-passed", "custom_status1");
        var statuses = reading.Options().Results.Statuses;
        Assert.That(statuses[Verdict.Failed].Status, Is.EqualTo("file"));
        Assert.That(statuses[Verdict.Skipped].Status, Is.EqualTo("blocked"));
        Assert.That(statuses[Verdict.Passed].Status, Is.EqualTo("custom_status1"));
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

    [TestCase("custom_browser", "TESTRAIL_RESULTS__FIELDS__BROWSER")]
    [TestCase("browser", "TESTRAIL_RESULTS__FIELDS__CUSTOM_BROWSER")]
    [TestCase("Custom_Browser", "TESTRAIL_RESULTS__FIELDS__browser")]
    public void The_environment_outranks_the_file_however_a_field_is_written(string name, string variable)
    {
        using var reading = Reading.Usable($$"""
            "results": { "fields": { "{{name}}": "Chrome" } }
            """).Variable(variable, "Firefox");
        Assert.That(reading.Options().Results.Fields, Is.EquivalentTo(new Dictionary<string, object> { ["custom_browser"] = "Firefox" }));
    }

    [TestCase("results-fields-os", "TESTRAIL_RESULTS__FIELDS__CUSTOM_OS")]
    [TestCase("results-fields-custom_os", "TESTRAIL_RESULTS__FIELDS__OS")]
    public void A_host_argument_outranks_both(string argument, string variable)
    {
        using var reading = Reading.Usable("\"results\": { \"fields\": { \"os\": [\"Linux\"] } }").Variable(variable, "macOS").Argument(argument, "Windows");
        Assert.That(reading.Options().Results.Fields, Is.EquivalentTo(new Dictionary<string, object> { ["custom_os"] = "Windows" }));
    }

    [Test]
    public void A_field_may_be_in_the_file_once()
    {
        using var reading = Reading.Usable("\"results\": { \"fields\": { \"os\": \"Linux\", \"custom_os\": \"Windows\" } }");
        Assert.That(reading.Problems(), Has.One.Contains("results.fields.").And.One.Contains("is set twice"));
    }

    [TestCase("TESTRAIL_RESULTS__STATUSES__SETUP_FAILED")]
    [TestCase("TESTRAIL_RESULTS_STATUSES_SETUPFAILED")]
    [TestCase("TESTRAIL_RESULTS__STATUSES__setup_failed")]
    public void A_status_of_two_words_is_written_as_other_names_are(string variable)
    {
        using var reading = Reading.Usable("\"results\": { \"statuses\": { \"setupFailed\": \"retest\" } }").Variable(variable, "blocked");
        Assert.That(reading.Options().Results.Statuses[Verdict.SetupFailed].Status, Is.EqualTo("blocked"));
        using var host = Reading.Usable("").Argument("results-statuses-setup-failed", "blocked");
        Assert.That(host.Options().Results.Statuses[Verdict.SetupFailed].Status, Is.EqualTo("blocked"));
    }
}
