namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Some configuration errors would surface only after the last test. They are reported before the first test.</summary>
internal sealed class FoundEarlyTests
{
    [TestCase("Nightly of ${TEAM")]
    [TestCase("${TEAM} of ${BRANCH")]
    [TestCase("${")]
    public void A_variable_without_its_end_is_not_sent_as_it_is_written(string name)
    {
        using var reading = Reading.Usable($"\"run\": {{ \"name\": \"{name}\" }}").Variable("TEAM", "Core");
        Assert.That(reading.Problems(), Facts.OnlyOne("TR0123 run.name (testrail.reporter.json:2)", "}", "$${"));
    }

    [Test]
    public void The_two_characters_themselves_may_be_written()
    {
        using var reading = Reading.Usable("\"run\": { \"name\": \"Costs $${5 of ${TEAM}\" }").Variable("TEAM", "Core");
        Assert.That(reading.Options().Run.Name, Is.EqualTo("Costs ${5 of Core"));
    }

    [Test]
    public void A_colon_in_the_user_is_refused_without_being_shown()
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_USER", "ci@acme.com:s3cr3t");
        Assert.That(reading.Problems(), Facts.OnlyOne("TR0124 connection.user (environment variable TESTRAIL_USER)", "colon", "API key"));
        Assert.That(reading.Read().Problem!.ToString(), Does.Not.Contain("s3cr3t"));
    }

    [TestCase("no certificate at all", "it holds no certificate in PEM form.")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", null)]
    [TestCase(null, "there is no such file.")]
    public void A_file_of_authorities_that_cannot_be_used_is_named(string? content, string? reason)
    {
        using var reading = Reading.Usable().Variable("TESTRAIL_CONNECTION__CA_FILE", "acme.pem");
        var file = Path.Combine(reading.Folder, "acme.pem");
        if (content is not null)
            File.WriteAllText(file, content);
        Assert.That(reading.Problems().Single(), Does.StartWith($"TR0108 connection.caFile {file} (environment variable TESTRAIL_CONNECTION__CA_FILE) cannot be read: {reason}"));
    }
}
