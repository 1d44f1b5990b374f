namespace TestRail.Client.Tests;

public sealed class OptionsTests
{
    [TestCase("acme.testrail.io", "u", "k", "must begin with https://")]
    [TestCase("ftp://acme.testrail.io", "u", "k", "must begin with https://")]
    [TestCase("https://me:secret@acme.testrail.io", "u", "k", "give them as User and ApiKey")]
    [TestCase("https://acme.testrail.io", "", "k", "user")]
    [TestCase("https://acme.testrail.io", "u", " ", "key")]
    [TestCase("https://acme.testrail.io", "u:v", "k", "colon")]
    public void An_option_that_cannot_work_is_refused_with_the_reason(string url, string user, string key, string reason)
    {
        var options = new TestRailClientOptions { Url = url, User = user, ApiKey = key };

        Assert.That(
            () => TestRailClient.Create(options),
            Throws.InstanceOf<ArgumentException>().With.Message.Contains(reason).And.Message.Not.Contains("secret"));
    }

    [Test]
    public void A_file_of_authorities_without_a_certificate_is_refused()
    {
        var file = Path.GetTempFileName();
        try
        {
            var options = new TestRailClientOptions { Url = "https://acme.testrail.io", User = "u", ApiKey = "k", CaFile = file };

            Assert.That(() => TestRailClient.Create(options), Throws.ArgumentException.With.Message.Contains(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void The_address_is_known_without_its_tail()
    {
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = " https://acme.com/testrail/index.php?/dashboard ", User = "u", ApiKey = "k" });

        Assert.That(client.Url, Is.EqualTo(new Uri("https://acme.com/testrail/")));
    }
}
