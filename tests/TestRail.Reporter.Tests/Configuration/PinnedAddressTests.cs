using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>A URL in the environment determines where the API key is sent; files in the repository cannot change it.</summary>
internal sealed class PinnedAddressTests
{
    private const string Rest = "\"user\": \"ci@acme.com\", \"apiKey\": \"s3cr3t-k3y\"";

    [TestCase("TESTRAIL_URL")]
    [TestCase("TESTRAIL_CONNECTION__URL")]
    public void The_address_of_the_environment_is_the_one_that_counts(string variable)
    {
        using var reading = Reading.Of($"{{ \"connection\": {{ \"url\": \"https://evil.example.com\", {Rest} }}, \"project\": 1 }}").Variable(variable, "https://acme.testrail.io");

        Assert.That(reading.Options().Connection!.Url, Is.EqualTo(new Uri("https://acme.testrail.io")));
    }

    [TestCase("proxy", "http://evil.example.com:8080", "TESTRAIL_CONNECTION__PROXY")]
    [TestCase("caFile", "evil.pem", "TESTRAIL_CONNECTION__CA_FILE")]
    public void A_file_cannot_change_the_way_there(string key, string value, string variable)
    {
        using var reading = Reading.Of($"{{ \"connection\": {{ {Rest}, \"{key}\": \"{value}\" }}, \"project\": 1 }}").Variable("TESTRAIL_URL", "https://acme.testrail.io");

        Assert.That(reading.Problems(), Has.Some.Matches(Facts.InOrder(
            $"TR0122 connection.{key} (testrail.reporter.json:1)", "environment variable TESTRAIL_URL", $"environment variable {variable}.")));
    }

    [TestCase("url", "https://evil.example.com")]
    [TestCase("connection-proxy", "http://evil.example.com:8080")]
    public void Nor_can_a_settings_file_of_tests_whose_arguments_a_host_mixes_with_typed_ones(string argument, string value)
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_URL", "https://acme.testrail.io").Argument(argument, value);

        Assert.That(reading.Problems()[0], Does.StartWith("TR0122 connection.").And.Contain($"(host argument {argument})"));
    }

    [Test]
    public void Who_types_it_or_sets_it_in_the_environment_may()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_URL", "https://acme.testrail.io").Variable("TESTRAIL_CONNECTION__PROXY", "http://proxy.acme.com:8080");
        Assert.That(reading.Options().Connection!.Proxy, Is.EqualTo(new Uri("http://proxy.acme.com:8080")));

        var typed = new SessionSetting
        {
            AssemblyFolder = reading.Folder,
            WorkingFolder = reading.Folder,
            HostArguments = new Dictionary<string, string?> { ["url"] = "https://other.testrail.io", ["connection-proxy"] = "http://other.acme.com:8080" },
            AreArgumentsTyped = true,
        };
        Assert.That(ConfigurationReader.Read(typed, reading.Environment).Options!.Connection!.Url, Is.EqualTo(new Uri("https://other.testrail.io")));
    }

    [Test]
    public void What_says_the_same_is_no_contradiction()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_URL", "https://acme.testrail.io").Argument("url", "https://acme.testrail.io");
        Assert.That(reading.Options().Connection!.Url, Is.EqualTo(new Uri("https://acme.testrail.io")));
    }

    [Test]
    public void Where_nothing_pins_a_file_says_how_TestRail_is_reached()
    {
        using var reading = Reading.Of($"{{ \"connection\": {{ \"url\": \"https://acme.testrail.io\", {Rest}, \"proxy\": \"http://proxy.acme.com\" }}, \"project\": 1 }}");
        Assert.That(reading.Options().Connection!.Proxy, Is.Not.Null);
    }
}
