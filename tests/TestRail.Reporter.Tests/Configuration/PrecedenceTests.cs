using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class PrecedenceTests
{
    [Test]
    public void Host_arguments_outrank_the_environment_which_outranks_the_file_which_outranks_the_defaults()
    {
        using var reading = Reading.Usable();
        Assert.That(reading.Options().Run.Name, Is.EqualTo("{project} {branch} #{build}"));
        reading.With($"{{ {Reading.Connection}, \"project\": \"Web shop\", \"run\": {{ \"name\": \"file\" }} }}");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("file"));
        reading.Variable("TESTRAIL_RUN__NAME", "environment");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("environment"));
        reading.Argument("run-name", "host");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("host"));
    }

    [Test]
    public void The_environment_alone_is_enough()
    {
        using var reading = new Reading().Variable("TESTRAIL_URL", "https://acme.testrail.io").Variable("TESTRAIL_USER", "u")
            .Variable("TESTRAIL_API_KEY", "k").Variable("TESTRAIL_RUN_ID", "R57");
        var options = reading.Options();
        Assert.That(options.Connection!.Url, Is.EqualTo(new Uri("https://acme.testrail.io")));
        Assert.That(options.Run.Id, Is.EqualTo(57));
        Assert.That(options.Project, Is.Null);
        Assert.That(reading.Read().File, Is.Null);
    }

    [Test]
    public void An_empty_variable_or_argument_is_not_set()
    {
        using var reading = Reading.Usable("\"run\": { \"name\": \"file\" }").Variable("TESTRAIL_RUN__NAME", "").Argument("run-name", "");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("file"));
    }

    [Test]
    public void A_flag_as_host_argument_needs_no_value()
    {
        using var reading = Reading.Usable().Argument("run-close", null);
        Assert.That(reading.Options().Run.Close);
    }

    [Test]
    public void The_long_name_of_a_variable_outranks_the_short_one()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_CONNECTION__USER", "long").Variable("TESTRAIL_USER", "short");
        Assert.That(reading.Options().Connection!.User, Is.EqualTo("long"));
    }

    [Test]
    public void A_list_from_above_replaces_the_whole_list_below()
    {
        const string Lines = "\"cases\": { \"matchBy\": [\"attribute\", \"tag\", \"name\"] }";
        using var text = Reading.Usable(Lines).Variable("TESTRAIL_CASES__MATCHBY", "name, tag");
        Assert.That(text.Options().Cases.MatchBy, Is.EqualTo(new[] { CaseMatch.Name, CaseMatch.Tag }));
        using var indexed = Reading.Usable(Lines).Variable("TESTRAIL_CASES__MATCHBY__0", "name");
        Assert.That(indexed.Options().Cases.MatchBy, Is.EqualTo(new[] { CaseMatch.Name }));
    }

    [Test]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_welcome()
    {
        using var reading = Reading.Of($"\uFEFF{{ // mine\n {Reading.Connection}, /* name */ \"project\": \"Web shop\", \"$schema\": \"./x.json\", }}");
        Assert.That(reading.Options().Project, Is.EqualTo(NameOrId.Of("Web shop")));
    }

    [Test]
    public void Variables_inside_values_are_put_in()
    {
        using var reading = Reading.Usable("\"run\": { \"name\": \"${TEAM} on ${OS}, {branch}\", \"refs\": \"$${OS}\", \"close\": \"${CLOSE}\" }")
            .Variable("TEAM", "Core").Variable("OS", "Linux").Variable("CLOSE", "true");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("Core on Linux, {branch}"));
        Assert.That(reading.Options().Run.Refs, Is.EqualTo("${OS}"));
        Assert.That(reading.Options().Run.Close);
    }

    [Test]
    public void A_value_from_the_environment_is_taken_as_it_is()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_API_KEY", "a${b}c");
        Assert.That(reading.Options().Connection!.ApiKey.Reveal(), Is.EqualTo("a${b}c"));
    }

    [Test]
    public void A_variable_that_an_outranked_value_names_is_not_missed()
    {
        using var reading = Reading.Usable("\"run\": { \"name\": \"${NOT_THERE}\" }").Argument("run-name", "host");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("host"));
    }

    [Test]
    public void A_session_that_only_collects_needs_no_connection_and_no_project()
    {
        using var reading = Reading.Of("""{ "connection": { "url": "https://a.io", "apiKey": "${NOT_THERE}" }, "delivery": { "mode": "collect" } }""");
        var options = reading.Options();
        Assert.That((options.Connection, options.Project), Is.EqualTo(((ConnectionOptions?)null, (NameOrId?)null)));
    }
}
