using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class ProblemTests
{
    [Test]
    public void Nothing_configured_at_all_says_what_is_missing_and_where_it_was_looked_for()
    {
        using var reading = new Reading();
        var problem = reading.Read().Problem!;
        Assert.That(problem.Code, Is.EqualTo("TR0101"));
        Assert.That(problem.Severity, Is.EqualTo(Severity.Error));
        Assert.That(problem.Text.Split('\n').Skip(1), Has.Exactly(4).Items.And.All.StartsWith("  TR0104 "));
        Assert.That(problem.Text, Facts.InOrder(
            "connection.url", "\"url\": \"https://acme.testrail.io\"", "TESTRAIL_URL", "\n",
            "connection.user", "\"user\": \"ci@acme.com\"", "TESTRAIL_USER", "\n",
            "connection.apiKey", "\"apiKey\": \"${TESTRAIL_API_KEY}\"", "TESTRAIL_API_KEY", "\n",
            "project", "\"project\": \"Web shop\"", "TESTRAIL_PROJECT"));
        Assert.That(problem.Action, Facts.InOrder("testrail.reporter.json.example", "host arguments", "TESTRAIL_…", "testrail.reporter.json", reading.Folder));
        Assert.That(problem.Action, Does.Not.Contain(reading.File));
    }

    [Test]
    public void A_single_problem_names_the_file_that_was_read()
    {
        using var reading = Reading.Usable("\"run\": 5");
        var problem = reading.Read().Problem!;
        Assert.That(problem.Code, Is.EqualTo("TR0101"));
        Assert.That(reading.Problems(), Facts.OnlyOne("TR0103 run (testrail.reporter.json:2)", "section", "in braces."));
        Assert.That(problem.Action, Facts.InOrder("testrail.reporter.json.example", "host arguments", "TESTRAIL_…", reading.File, reading.Folder));
    }

    [TestCase("\"run\": { \"nmae\": \"x\" }", "run.nmae (testrail.reporter.json:2)", "run.name")]
    [TestCase("\"zebra\": { \"stripes\": { \"many\": 1 } }", "zebra (testrail.reporter.json:2)", null)]
    [TestCase("\n\"apiKey\": \"x\"", "apiKey (testrail.reporter.json:3)", "connection.apiKey")]
    [TestCase("\"run\": { \"$schema\": \"x\" }", "run.$schema (testrail.reporter.json:2)", null)]
    [TestCase("\"results\": { \"statuses\": { \"skiped\": null } }", "results.statuses.skiped (testrail.reporter.json:2)", "results.statuses.skipped")]
    public void An_unknown_key_is_named_with_what_was_probably_meant(string line, string option, string? meant)
    {
        using var reading = Reading.Usable(line);
        AssertUnknown(reading, option, meant);
    }

    [TestCase("\"run\": { \"close\": \"yes\" }", "TR0103 run.close (testrail.reporter.json:2)", "\"yes\"", "true or false", "\"close\": true")]
    [TestCase("\"run\": { \"id\": true }", "TR0103 run.id (testrail.reporter.json:2)", "true", "an id such as 12 or R12", "\"id\": 57")]
    [TestCase("\"run\": { \"id\": \"S12\" }", "TR0103 run.id (testrail.reporter.json:2)", "\"S12\"", "an id such as 12 or R12", "\"id\": 57")]
    [TestCase("\"run\": { \"name\": [\"a\"] }", "TR0103 run.name (testrail.reporter.json:2)", "a list", "text, with placeholders such as {project}", "\"name\": \"{project} {branch} #{build}\"")]
    [TestCase("\"run\": { \"refs\": 5 }", "TR0103 run.refs (testrail.reporter.json:2)", "5", "text", "\"refs\": \"SHOP-1, SHOP-2\"")]
    [TestCase("\"run\": { \"selection\": \"some\" }", "TR0103 run.selection (testrail.reporter.json:2)", "\"some\"", "one of mapped, executed, all", "\"selection\": \"mapped\"")]
    [TestCase("\"suite\": {}", "TR0103 suite (testrail.reporter.json:2)", "an object", "a name or an id", "\"suite\": \"Master\"")]
    [TestCase("\"cases\": { \"matchBy\": [\"attribut\"] }", "TR0103 cases.matchBy.0 (testrail.reporter.json:2)", "\"attribut\"", "attribute, tag, name", "\"matchBy\": [\"attribute\", \"name\"]")]
    [TestCase("\"delivery\": { \"batchSize\": 1001 }", "TR0103 delivery.batchSize (testrail.reporter.json:2)", "1001", "a whole number from 1 to 1000, or auto", "\"batchSize\": 250")]
    [TestCase("\"delivery\": { \"batchSize\": 1.5 }", "TR0103 delivery.batchSize (testrail.reporter.json:2)", "1.5", "a whole number from 1 to 1000, or auto", "\"batchSize\": 250")]
    [TestCase("\"delivery\": { \"settle\": \"soon\" }", "TR0103 delivery.settle (testrail.reporter.json:2)", "\"soon\"", "or never", "\"settle\": \"00:00:30\"")]
    [TestCase("\"delivery\": { \"deadline\": \"5\" }", "TR0103 delivery.deadline (testrail.reporter.json:2)", "\"5\"", "90s, 5m or 1h", "\"deadline\": \"00:05:00\"")]
    [TestCase("\"plan\": { \"id\": 1, \"configurations\": [true] }", "TR0103 plan.configurations.0 (testrail.reporter.json:2)", "true", "a list of names or ids", "\"configurations\": [\"Browsers: Chrome\", \"OS: Linux\"]")]
    [TestCase("\"cases\": { \"matchBy\": { \"a:b\": 1 } }", "TR0103 cases.matchBy (testrail.reporter.json:2)", "an object", "attribute, tag, name", "\"matchBy\": [\"attribute\", \"name\"]")]
    [TestCase("\"delivery\": { \"journal\": \"a\\u0000b\" }", "TR0103 delivery.journal (testrail.reporter.json:2)", "\"a\0b\"", "a path", "\"journal\": \".testrail\"")]
    [TestCase("\"results\": { \"statuses\": \"failed\" }", "TR0103 results.statuses (testrail.reporter.json:2)", "\"failed\"", "a status name other than untested, \"comment\" or null for each outcome", "\"statuses\": { \"skipped\": \"blocked\" }")]
    [TestCase("\"results\": { \"statuses\": { \"skipped\": \"Untested\" } }", "TR0103 results.statuses.skipped (testrail.reporter.json:2)", "\"Untested\"", "a status name other than untested, \"comment\" or null for each outcome", "\"statuses\": { \"skipped\": \"blocked\" }")]
    [TestCase("\"results\": { \"fields\": { \"a\": [[1]] } }", "TR0103 results.fields.a.0 (testrail.reporter.json:2)", "a list", "text, a number, true, false or a list of these for each field", "\"fields\": { \"environment\": \"staging\" }")]
    public void A_wrong_value_says_what_was_found_and_what_is_expected(string line, params string[] facts) => Says(line, facts);

    [TestCase("\"run\": { \"name\": \"${TEAM} nightly\" }", "TR0105 run.name (testrail.reporter.json:2)", "TEAM")]
    [TestCase("\"run\": { \"name\": \"{projct}\" }", "TR0109 run.name (testrail.reporter.json:2)", "{projct}", "{project}, {suite}, {branch}, {build}, {commit}, {ciUrl}, {version}, {date}")]
    [TestCase("\"plan\": { \"configurations\": [\"OS: Linux\"] }", "TR0106 plan.configurations (testrail.reporter.json:2)", "plan.id", "plan.name")]
    [TestCase("\"plan\": { \"entry\": \"x\" }", "TR0106 plan.entry (testrail.reporter.json:2)", "plan.id", "plan.name")]
    [TestCase("\"run\": { \"id\": 5 },\n\"plan\": { \"id\": 6 }", "TR0106 run.id (testrail.reporter.json:2)", "plan.id (testrail.reporter.json:3)")]
    [TestCase("\"run\": { \"id\": 5 },\n\"plan\": { \"name\": \"x\" }", "TR0106 run.id (testrail.reporter.json:2)", "plan.name (testrail.reporter.json:3)")]
    [TestCase("\"plan\": { \"id\": 6, \"name\": \"x\" }", "TR0106 plan.id (testrail.reporter.json:2)", "plan.name (testrail.reporter.json:2)")]
    [TestCase("\"run\": { \"id\": 5,\n \"Id\": 6 }", "TR0111 run.Id (testrail.reporter.json:3)")]
    public void What_does_not_go_together_is_named_with_both_places(string line, params string[] facts) => Says(line, facts);

    [TestCase("https://acme.testrail.io/index.php?/dashboard")]
    [TestCase("https://acme.testrail.io/index.php")]
    [TestCase("https://acme.testrail.io#runs")]
    [TestCase("acme.testrail.io")]
    [TestCase("ftp://acme.testrail.io")]
    [TestCase("/testrail")]
    public void An_address_that_is_not_TestRails_base_address_is_refused(string url)
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_URL", url);
        Assert.That(reading.Problems(), Facts.OnlyOne(
            "TR0103 connection.url (environment variable TESTRAIL_URL)", $"\"{url}\"", "http or https", "user name, index.php, query or fragment", "\"url\": \"https://acme.testrail.io\""));
    }

    [Test]
    public void Plain_http_to_another_machine_has_to_be_allowed()
    {
        using var reading = Reading.Usable().Argument("url", "http://testrail.acme.com");
        Assert.That(reading.Problems(), Facts.OnlyOne(
            "TR0110 connection.url (host argument url)", "http://testrail.acme.com/", "API key", "https", "connection.allowHttp"));
        Assert.That(reading.Argument("connection-allow-http", "true").Options().Connection!.AllowHttp);
    }

    [Test]
    public void Nothing_switches_certificate_checks_off_and_the_option_that_once_did_names_its_successor()
    {
        using var file = Reading.Of("""
            { "connection": { "url": "https://acme.testrail.io", "user": "u", "apiKey": "k",
              "allowInsecure": true }, "project": "x" }
            """);
        using var variable = Reading.Usable().Variable("TESTRAIL_CONNECTION__ALLOW_INSECURE", "true");
        using var argument = Reading.Usable().Argument("connection-allow-insecure", "true");

        Assert.Multiple(() =>
        {
            AssertUnknown(file, "connection.allowInsecure (testrail.reporter.json:2)", "connection.allowHttp");
            AssertUnknown(variable, "TESTRAIL_CONNECTION__ALLOW_INSECURE (environment variable)", "TESTRAIL_CONNECTION__ALLOW_HTTP");
            AssertUnknown(argument, "connection-allow-insecure (host argument)", "connection-allow-http");
        });
    }

    [TestCase("http://localhost:8080")]
    [TestCase("http://127.0.0.1:8080/testrail/")]
    [TestCase("http://[::1]:8080")]
    public void Plain_http_within_this_machine_is_fine(string url)
    {
        using var reading = Reading.Usable().Argument("url", url);
        Assert.That(reading.Options().Connection!.Url, Is.EqualTo(new Uri(url.TrimEnd('/'))));
    }

    [Test]
    public void A_file_of_certificates_that_is_not_there_is_named_with_its_full_path()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_CONNECTION__CA_FILE", "ca.pem");
        Assert.That(reading.Problems(), Facts.OnlyOne(
            $"TR0108 connection.caFile {Path.Combine(reading.Folder, "ca.pem")} (environment variable TESTRAIL_CONNECTION__CA_FILE)", "no such file"));
    }

    [TestCase("run-nme", "run-nme (host argument)", "run-name")]
    [TestCase("confg", "confg (host argument)", "config")]
    [TestCase("zebra", "zebra (host argument)", null)]
    public void An_unknown_host_argument_is_named(string argument, string option, string? meant)
    {
        using var reading = Reading.Usable().Argument(argument, "x");
        AssertUnknown(reading, option, meant);
    }

    [Test]
    public void What_hosts_add_by_themselves_is_no_problem()
    {
        using var reading = Reading.Usable().Argument("TestRunDirectory", "/x").Argument("TargetFramework", ".NETCoreApp,Version=v8.0").Argument("verbosity", "minimal");
        Assert.That(reading.Options().Run, Is.EqualTo(new RunOptions()));
    }

    [Test]
    public void An_unknown_variable_is_a_problem_only_when_it_is_surely_meant_for_us()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_RUN__NMAE", "x");
        AssertUnknown(reading, "TESTRAIL_RUN__NMAE (environment variable)", "TESTRAIL_RUN__NAME");

        using var other = Reading.Usable().Variable("TESTRAIL_PASSWORD_OF_ANOTHER_TOOL", "x").Variable("TESTRAIL_REPORT", "true").Variable("TESTRAIL_PROJCT", "x");
        Assert.That(other.Options().Project, Is.EqualTo(NameOrId.Of("Web shop")));
        Assert.That(other.Read().Warnings.Select(warning => warning.ToString()), Facts.OnlyOne("TR0121 ", "TESTRAIL_PROJCT ", "→ ", "TESTRAIL_PROJECT?"));
    }

    [TestCase("{\n  \"run\": { \"name\" \"x\" }\n}", 2, 19, "'\"' is invalid after a property name. Expected a ':'.")]
    [TestCase("{\n  \"suite\": \"ö\" oops }", 2, 16, "'o' is invalid after a value. Expected either ',', '}', or ']'.")]
    [TestCase("", 1, 1, "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [TestCase("[]", 1, 1, "The file has to begin with '{'.")]
    [TestCase("{ \"suite\": \"\\ud800\" }", 1, 1, "The text has an invalid character.")]
    public void Broken_JSON_is_named_with_line_and_column_and_nothing_is_called_missing(string json, int line, int column, string reason)
    {
        using var reading = Reading.Of(json);
        Assert.That(reading.Problems(), Facts.OnlyOne($"TR0107 {reading.File}", $"line {line}, column {column}: {reason}"));
    }

    [Test]
    public void All_problems_of_all_sources_come_at_once()
    {
        using var reading = Reading.Of("{ \"run\": { \"nmae\": 1, \"close\": 2 } }").Variable("TESTRAIL_DEFECTS__X", "1").Argument("y", "1");
        Assert.That(reading.Problems().Select(problem => problem[..6]), Is.EqualTo(
            new[] { "TR0102", "TR0102", "TR0102", "TR0104", "TR0104", "TR0104", "TR0103", "TR0104" }));
    }

    [TestCase("{ \"delivery\": { \"onError\": \"fail\" } }", ExpectedResult = OnError.Fail)]
    [TestCase("{ \"delivery\": { \"onError\": \"fail\", \"onError\": \"fail\" } }", ExpectedResult = OnError.Fail)]
    [TestCase("{ \"run\" 5, \"delivery\": { \"onError\" : \"fail\" } }", ExpectedResult = OnError.Fail)]
    [TestCase("{ \"run\" 5 }", ExpectedResult = OnError.Warn)]
    [TestCase("{ \"delivery\": { \"onError\": \"fial\" } }", ExpectedResult = OnError.Warn)]
    public OnError A_broken_configuration_can_still_ask_that_the_build_fails(string json)
    {
        using var reading = Reading.Of(json);
        var result = reading.Read();
        Assert.That(result.Problem, Is.Not.Null);
        return result.OnError;
    }

    [Test]
    public void A_host_argument_decides_over_what_a_broken_file_seems_to_ask()
    {
        using var reading = Reading.Of("{ \"run\" 5, \"onError\": \"fail\" }").Argument("on-error", "warn").Argument("journal", "kept");
        Assert.That(reading.Read().OnError, Is.EqualTo(OnError.Warn));
        Assert.That(reading.Read().Delivery.Journal, Is.EqualTo(Path.Combine(reading.Folder, "kept")));
    }

    [TestCase("\"run\": { \"id\": 5 }", "plan-name", "x")]
    [TestCase("\"plan\": { \"name\": \"x\" }", "run-id", "5")]
    public void Between_run_and_plan_the_higher_source_decides(string line, string argument, string value)
    {
        using var reading = Reading.Usable(line).Argument(argument, value);
        var options = reading.Options();
        Assert.That((options.Run.Id, options.Plan.Name), Is.EqualTo(argument == "run-id" ? ((int?)5, (string?)null) : (null, "x")));
    }

    private static void AssertUnknown(Reading reading, string option, string? meant)
    {
        Assert.That(reading.Problems(), Facts.OnlyOne($"TR0102 {option} ", meant is null ? "." : $" {meant}?"));
        Assert.That(reading.Problems()[0].Contains('?', StringComparison.Ordinal), Is.EqualTo(meant is not null), "nothing is guessed");
    }

    private static void Says(string line, string[] facts)
    {
        using var reading = Reading.Usable(line);
        Assert.That(reading.Problems(), Facts.OnlyOne(facts));
    }
}
