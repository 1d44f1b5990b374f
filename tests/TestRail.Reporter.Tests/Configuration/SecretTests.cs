using System.Text.Json;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class SecretTests
{
    private const string Key = "s3cr3t-k3y";

    [Test]
    public void Options_show_the_key_neither_printed_nor_serialized()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_CONNECTION__PROXY", $"http://u:{Key}@proxy");
        var options = reading.Options();
        Assert.That(options.Connection!.ApiKey.Reveal(), Is.EqualTo(Key));
        Assert.That($"{options} {options.Connection} {options.Connection.ApiKey}", Does.Not.Contain(Key));
        Assert.That(JsonSerializer.Serialize(options.Connection.ApiKey), Does.Not.Contain(Key));
    }

    [TestCase($$"""{ "connection": { "apiKey": ["{{Key}}"] } }""")]
    [TestCase($$"""{ "connection": { "url": "https://u:{{Key}}@acme.testrail.io", "proxy": "u:{{Key}}@proxy" } }""")]
    [TestCase($$"""{ "connection": { "apikeys": "{{Key}}" }, "apiKey": "{{Key}}" }""")]
    [TestCase($$"""{ "connection": { "apiKey": "{{Key}}", "apiKey": "{{Key}}" } }""")]
    [TestCase($$"""{ "connection": { "apiKey": "{{Key}}" "user": "u" } }""")]
    [TestCase("""{ "connection": { "apiKey": tr3s3cr3t-k3y } }""")]
    [TestCase("""{ "delivery": { "batchSize": "${TESTRAIL_API_KEY}" }, "run": { "close": "${TESTRAIL_API_KEY}", "id": "x${TESTRAIL_API_KEY}" } }""")]
    public void A_problem_never_shows_a_key(string json)
    {
        using var reading = Reading.Of(json).Variable("TESTRAIL_API_KEY", Key);
        var result = reading.Read();
        Assert.That(result.Problem, Is.Not.Null);
        Assert.That(result.Problem!.ToString(), Does.Not.Contain(Key).And.Not.Contains("s3cr3t"));
    }

    [Test]
    public void A_number_as_key_is_refused_without_being_shown()
    {
        using var reading = Reading.Of("""{ "connection": { "url": "https://a.io", "user": "u", "apiKey": 12345 }, "project": 1 }""");
        Assert.That(reading.Problems(), Facts.OnlyOne("TR0103 connection.apiKey (testrail.reporter.json:1)", "a number", "text", "\"apiKey\": \"${TESTRAIL_API_KEY}\""));
        Assert.That(reading.Read().Problem!.ToString(), Does.Not.Contain("12345"));
    }

    [Test]
    public void A_key_on_the_command_line_works_and_is_warned_of()
    {
        using var reading = Reading.Usable().Argument("api-key", "fr0m-argument");
        Assert.That(reading.Options().Connection!.ApiKey.Reveal(), Is.EqualTo("fr0m-argument"));
        Assert.That(reading.Read().Warnings.Select(warning => warning.ToString()), Facts.OnlyOne("TR0120 ", "host argument api-key", "→ ", "TESTRAIL_API_KEY"));
    }

    [Test]
    public void The_environment_is_read_without_regard_to_case()
    {
        Environment.SetEnvironmentVariable("testrail_reporter_probe", "seen");
        Assert.That(EnvironmentVariables.Read()["TESTRAIL_REPORTER_PROBE"], Is.EqualTo("seen"));
        Environment.SetEnvironmentVariable("testrail_reporter_probe", null);
    }
}
