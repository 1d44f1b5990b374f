namespace TestRail.Reporter.Tests.Defects;

/// <summary>The connection of the plugin's configuration and its secrets.</summary>
internal sealed class DefectConnectionConfigurationTests : DefectConfigurationFixture
{
    [TestCase("address=ftp://acme.com", "https")]
    [TestCase("address=https://ci:p4ssw0rd-2@acme.com", "without user name")]
    [TestCase("address=http://acme.axosoft.com", "Plain http")]
    public void A_wrong_address_is_refused_without_its_secrets(string line, string expected)
    {
        var result = Load($"[connection]\n{line}\naccess_token=t0ken-12345");

        Assert.That(result.Problems.Single(), Does.Contain(expected).And.Not.Contain("p4ssw0rd-2"));
    }

    [Test]
    public void A_missing_key_is_named_with_its_variable() =>
        Assert.That(Load("[connection]\naddress=https://acme.axosoft.com\nuser=ci\npassword=p4ssw0rd-1\nclient_id=c").Problems.Single(), Does.Contain("client_secret").And.Contain("AXOSOFT_CLIENT_SECRET"));

    [Test]
    public void Secrets_come_from_theVariables()
    {
        Variables["AXOSOFT_PASSWORD"] = "from-the-environment";
        Variables["SHOP_SECRET"] = "s3cr3t-of-shop";
        Variables["axo_user"] = "ann";

        var read = Read("[connection]\naddress=https://acme.axosoft.com\nuser=%AXO_USER%\npassword=in-the-file\nclient_id=c\nclient_secret=${SHOP_SECRET}");

        Assert.That((read.Connection.User, read.Connection.Password!.Reveal(), read.Connection.ClientSecret!.Reveal()), Is.EqualTo(("ann", "from-the-environment", "s3cr3t-of-shop")));
    }

    [Test]
    public void A_variable_that_is_not_set_is_named() =>
        Assert.That(Load("[connection]\naddress=https://acme.axosoft.com\naccess_token=${AXO_TOKEN_OF_CI}").Problems.Single(), Does.Contain("AXO_TOKEN_OF_CI"));

    [Test]
    public void An_address_from_theVariables_cannot_be_changed_by_a_file()
    {
        Variables["AXOSOFT_ADDRESS"] = "https://acme.axosoft.com";

        Assert.That(Load("[connection]\naddress=https://evil.example.com\naccess_token=t0ken-12345").Problems, Has.Some.Contains("AXOSOFT_ADDRESS"));
    }

    [TestCase("access_token=${TESTRAIL_API_KEY}", "access_token")]
    [TestCase("user=ci\npassword=%testrail_api_key%\nclient_id=c\nclient_secret=s3cr3t-client", "password")]
    [TestCase("access_token=t0ken-12345\nuser=${TESTRAIL_USER}:${TESTRAIL_API_KEY}", "user")]
    [TestCase("access_token=${ACME_HEADER}", "access_token")]
    public void A_tracker_does_not_get_the_key_of_TestRail(string lines, string key)
    {
        (Variables["TESTRAIL_USER"], Variables["TESTRAIL_API_KEY"]) = ("ci@example.com", "k3y-of-testrail");
        Variables["ACME_HEADER"] = Convert.ToBase64String("ci@example.com:k3y-of-testrail"u8);

        var result = Load($"[connection]\naddress=https://evil.example.com\n{lines}");

        Assert.That(result.Configuration, Is.Null);
        Assert.That(result.Problems.Single(), Does.StartWith($"{key} (").And.Contain("TestRail's API key").And.Not.Contain("k3y-of-testrail"));
    }

    [Test]
    public void Every_secret_is_known_even_if_the_file_has_problems()
    {
        var result = Load(PluginFile.Connection + "[push.fields]\nsummary=on");

        Assert.That(result.Secrets.Replace("p4ssw0rd-1 s3cr3t-client", "***"), Is.EqualTo("*** ***"));
    }

    [Test]
    public void A_connection_does_not_print_its_secrets() =>
        Assert.That(Read(PluginFile.Complete).ToString(), Does.Not.Contain("p4ssw0rd-1").And.Not.Contain("s3cr3t-client"));
}
