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
        Assert.That(problem.Text, Is.EqualTo("""
            There are 4 problems with the configuration, so nothing can be sent to TestRail:
              TR0104 connection.url is missing; set it in testrail.reporter.json, for example "url": "https://acme.testrail.io", or as the environment variable TESTRAIL_URL.
              TR0104 connection.user is missing; set it in testrail.reporter.json, for example "user": "ci@acme.com", or as the environment variable TESTRAIL_USER.
              TR0104 connection.apiKey is missing; set it in testrail.reporter.json, for example "apiKey": "${TESTRAIL_API_KEY}", or as the environment variable TESTRAIL_API_KEY.
              TR0104 project is missing; set it in testrail.reporter.json, for example "project": "Web shop", or as the environment variable TESTRAIL_PROJECT.
            """.ReplaceLineEndings("\n")));
        Assert.That(problem.Action, Is.EqualTo(
            $"Looked at host arguments and TESTRAIL_… variables; no testrail.reporter.json was found in {reading.Folder}.\nCorrect what is named above; testrail.reporter.json.example shows every option."));
    }

    [Test]
    public void A_single_problem_names_the_file_that_was_read()
    {
        using var reading = Reading.Usable("\"run\": 5");
        Assert.That(reading.Read().Problem!.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            "TR0101 There is a problem with the configuration, so nothing can be sent to TestRail:\n"
            + "  TR0103 run (testrail.reporter.json:2) is a section; expected its options in braces.\n"
            + $"Looked at host arguments, TESTRAIL_… variables and {reading.File}, found by way of {reading.Folder}.\n"
            + "Correct what is named above; testrail.reporter.json.example shows every option."));
    }

    [TestCase("\"run\": { \"nmae\": \"x\" }", "TR0102 run.nmae (testrail.reporter.json:2) is not an option; did you mean run.name?")]
    [TestCase("\"zebra\": { \"stripes\": { \"many\": 1 } }", "TR0102 zebra (testrail.reporter.json:2) is not an option.")]
    [TestCase("\n\"apiKey\": \"x\"", "TR0102 apiKey (testrail.reporter.json:3) is not an option; did you mean connection.apiKey?")]
    [TestCase("\"run\": { \"$schema\": \"x\" }", "TR0102 run.$schema (testrail.reporter.json:2) is not an option.")]
    [TestCase("\"results\": { \"statuses\": { \"skiped\": null } }", "TR0102 results.statuses.skiped (testrail.reporter.json:2) is not an option; did you mean results.statuses.skipped?")]
    public void An_unknown_key_is_named_with_what_was_probably_meant(string line, string problem) => Says(line, problem);

    [TestCase("\"run\": { \"close\": \"yes\" }", "TR0103 run.close (testrail.reporter.json:2) is \"yes\"; expected true or false, for example \"close\": true.")]
    [TestCase("\"run\": { \"id\": true }", "TR0103 run.id (testrail.reporter.json:2) is true; expected an id, as 12 or R12, for example \"id\": 57.")]
    [TestCase("\"run\": { \"id\": \"S12\" }", "TR0103 run.id (testrail.reporter.json:2) is \"S12\"; expected an id, as 12 or R12, for example \"id\": 57.")]
    [TestCase("\"run\": { \"name\": [\"a\"] }", "TR0103 run.name (testrail.reporter.json:2) is a list; expected text, with placeholders such as {project}, for example \"name\": \"{project} {branch} #{build}\".")]
    [TestCase("\"run\": { \"refs\": 5 }", "TR0103 run.refs (testrail.reporter.json:2) is 5; expected text, for example \"refs\": \"SHOP-1, SHOP-2\".")]
    [TestCase("\"run\": { \"selection\": \"some\" }", "TR0103 run.selection (testrail.reporter.json:2) is \"some\"; expected one of mapped, executed, all, for example \"selection\": \"mapped\".")]
    [TestCase("\"suite\": {}", "TR0103 suite (testrail.reporter.json:2) is an object; expected a name or an id, for example \"suite\": \"Master\".")]
    [TestCase("\"cases\": { \"matchBy\": [\"attribut\"] }", "TR0103 cases.matchBy.0 (testrail.reporter.json:2) is \"attribut\"; expected a list of attribute, tag, name, for example \"matchBy\": [\"attribute\", \"name\"].")]
    [TestCase("\"delivery\": { \"batchSize\": 1001 }", "TR0103 delivery.batchSize (testrail.reporter.json:2) is 1001; expected a whole number from 1 to 1000, for example \"batchSize\": 1000.")]
    [TestCase("\"delivery\": { \"batchSize\": 1.5 }", "TR0103 delivery.batchSize (testrail.reporter.json:2) is 1.5; expected a whole number from 1 to 1000, for example \"batchSize\": 1000.")]
    [TestCase("\"delivery\": { \"settle\": \"soon\" }", "TR0103 delivery.settle (testrail.reporter.json:2) is \"soon\"; expected a length of time above zero and up to a day, as 00:00:30, 90s, 5m or 1h, or never, for example \"settle\": \"00:00:30\".")]
    [TestCase("\"delivery\": { \"deadline\": \"5\" }", "TR0103 delivery.deadline (testrail.reporter.json:2) is \"5\"; expected a length of time above zero and up to a day, as 00:01:00, 90s, 5m or 1h, for example \"deadline\": \"00:05:00\".")]
    [TestCase("\"plan\": { \"id\": 1, \"configurations\": [true] }", "TR0103 plan.configurations.0 (testrail.reporter.json:2) is true; expected a list of names or ids, for example \"configurations\": [\"Browsers: Chrome\", \"OS: Linux\"].")]
    [TestCase("\"cases\": { \"matchBy\": { \"a:b\": 1 } }", "TR0103 cases.matchBy (testrail.reporter.json:2) is an object; expected a list of attribute, tag, name, for example \"matchBy\": [\"attribute\", \"name\"].")]
    [TestCase("\"delivery\": { \"journal\": \"a\\u0000b\" }", "TR0103 delivery.journal (testrail.reporter.json:2) is \"a\0b\"; expected a path, for example \"journal\": \".testrail\".")]
    [TestCase("\"results\": { \"statuses\": \"failed\" }", "TR0103 results.statuses (testrail.reporter.json:2) is \"failed\"; expected a status name other than untested, \"comment\" or null for each outcome, for example \"statuses\": { \"skipped\": \"blocked\" }.")]
    [TestCase("\"results\": { \"statuses\": { \"skipped\": \"Untested\" } }", "TR0103 results.statuses.skipped (testrail.reporter.json:2) is \"Untested\"; expected a status name other than untested, \"comment\" or null for each outcome, for example \"statuses\": { \"skipped\": \"blocked\" }.")]
    [TestCase("\"results\": { \"fields\": { \"a\": [[1]] } }", "TR0103 results.fields.a.0 (testrail.reporter.json:2) is a list; expected text, a number, true, false or a list of these for each field, for example \"fields\": { \"environment\": \"staging\" }.")]
    public void A_wrong_value_says_what_was_found_and_what_is_expected(string line, string problem) => Says(line, problem);

    [TestCase("\"run\": { \"name\": \"${TEAM} nightly\" }", "TR0105 run.name (testrail.reporter.json:2) takes its value from the environment variable TEAM, which is not set or is empty.")]
    [TestCase("\"run\": { \"name\": \"{projct}\" }", "TR0109 run.name (testrail.reporter.json:2) has the unknown placeholder {projct}; there are {project}, {suite}, {branch}, {build}, {commit}, {ciUrl}, {version}, {date}.")]
    [TestCase("\"plan\": { \"configurations\": [\"OS: Linux\"] }", "TR0106 plan.configurations (testrail.reporter.json:2) says something of a plan, but neither plan.id nor plan.name is set.")]
    [TestCase("\"plan\": { \"entry\": \"x\" }", "TR0106 plan.entry (testrail.reporter.json:2) says something of a plan, but neither plan.id nor plan.name is set.")]
    [TestCase("\"run\": { \"id\": 5 },\n\"plan\": { \"id\": 6 }", "TR0106 run.id (testrail.reporter.json:2) and plan.id (testrail.reporter.json:3) exclude each other; keep one of them.")]
    [TestCase("\"run\": { \"id\": 5 },\n\"plan\": { \"name\": \"x\" }", "TR0106 run.id (testrail.reporter.json:2) and plan.name (testrail.reporter.json:3) exclude each other; keep one of them.")]
    [TestCase("\"plan\": { \"id\": 6, \"name\": \"x\" }", "TR0106 plan.id (testrail.reporter.json:2) and plan.name (testrail.reporter.json:2) exclude each other; keep one of them.")]
    [TestCase("\"run\": { \"id\": 5,\n \"Id\": 6 }", "TR0111 run.Id (testrail.reporter.json:3) is set for the second time in this file; keep one.")]
    public void What_does_not_go_together_is_named_with_both_places(string line, string problem) => Says(line, problem);

    [TestCase("https://acme.testrail.io/index.php?/dashboard")]
    [TestCase("https://acme.testrail.io/index.php")]
    [TestCase("https://acme.testrail.io#runs")]
    [TestCase("acme.testrail.io")]
    [TestCase("ftp://acme.testrail.io")]
    [TestCase("/testrail")]
    public void An_address_that_is_not_TestRails_base_address_is_refused(string url)
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_URL", url);
        Assert.That(reading.Problems(), Is.EqualTo(new[]
        {
            $"TR0103 connection.url (environment variable TESTRAIL_URL) is \"{url}\"; expected an absolute http or https address without user name, index.php, query and fragment, for example \"url\": \"https://acme.testrail.io\".",
        }));
    }

    [Test]
    public void Plain_http_to_another_machine_has_to_be_allowed()
    {
        using var reading = Reading.Usable().Argument("url", "http://testrail.acme.com");
        Assert.That(reading.Problems(), Is.EqualTo(new[]
        {
            "TR0110 connection.url (host argument url) is http://testrail.acme.com/: over plain http everyone on the way can read the API key. "
            + "Use https, or set connection.allowHttp to true to accept that.",
        }));
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
            Assert.That(file.Problems(), Is.EqualTo(new[]
            {
                "TR0102 connection.allowInsecure (testrail.reporter.json:2) is not an option; did you mean connection.allowHttp?",
            }));
            Assert.That(variable.Problems(), Is.EqualTo(new[]
            {
                "TR0102 TESTRAIL_CONNECTION__ALLOW_INSECURE (environment variable) is not an option; did you mean TESTRAIL_CONNECTION__ALLOW_HTTP?",
            }));
            Assert.That(argument.Problems(), Is.EqualTo(new[]
            {
                "TR0102 connection-allow-insecure (host argument) is not an option; did you mean connection-allow-http?",
            }));
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
        Assert.That(reading.Problems(), Is.EqualTo(new[]
        {
            $"TR0108 connection.caFile {Path.Combine(reading.Folder, "ca.pem")} (environment variable TESTRAIL_CONNECTION__CA_FILE) cannot be read: there is no such file.",
        }));
    }

    [TestCase("run-nme", "TR0102 run-nme (host argument) is not an option; did you mean run-name?")]
    [TestCase("confg", "TR0102 confg (host argument) is not an option; did you mean config?")]
    [TestCase("zebra", "TR0102 zebra (host argument) is not an option.")]
    public void An_unknown_host_argument_is_named(string argument, string problem)
    {
        using var reading = Reading.Usable().Argument(argument, "x");
        Assert.That(reading.Problems(), Is.EqualTo(new[] { problem }));
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
        Assert.That(reading.Problems(), Is.EqualTo(new[] { "TR0102 TESTRAIL_RUN__NMAE (environment variable) is not an option; did you mean TESTRAIL_RUN__NAME?" }));

        using var other = Reading.Usable().Variable("TESTRAIL_PASSWORD_OF_ANOTHER_TOOL", "x").Variable("TESTRAIL_REPORT", "true").Variable("TESTRAIL_PROJCT", "x");
        Assert.That(other.Options().Project, Is.EqualTo(NameOrId.Of("Web shop")));
        Assert.That(other.Read().Warnings.Select(warning => warning.ToString().ReplaceLineEndings("\n")), Is.EqualTo(new[]
        {
            "TR0121 The environment variable TESTRAIL_PROJCT is not an option and was not used.\nDid you mean TESTRAIL_PROJECT?",
        }));
    }

    [TestCase("{\n  \"run\": { \"name\" \"x\" }\n}", 2, 19, "'\"' is invalid after a property name. Expected a ':'.")]
    [TestCase("{\n  \"suite\": \"ö\" oops }", 2, 16, "'o' is invalid after a value. Expected either ',', '}', or ']'.")]
    [TestCase("", 1, 1, "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [TestCase("[]", 1, 1, "The file has to begin with '{'.")]
    [TestCase("{ \"suite\": \"\\ud800\" }", 1, 1, "The text has an invalid character.")]
    public void Broken_JSON_is_named_with_line_and_column_and_nothing_is_called_missing(string json, int line, int column, string reason)
    {
        using var reading = Reading.Of(json);
        Assert.That(reading.Problems(), Is.EqualTo(new[] { $"TR0107 {reading.File} is not valid JSON at line {line}, column {column}: {reason}" }));
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

    private static void Says(string line, string problem)
    {
        using var reading = Reading.Usable(line);
        Assert.That(reading.Problems(), Is.EqualTo(new[] { problem }));
    }
}
