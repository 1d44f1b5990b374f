namespace Axosoft.Client.Tests;

public sealed class OptionsTests
{
    [TestCase("acme.axosoft.com", "https://")]
    [TestCase("ftp://acme.axosoft.com", "https://")]
    [TestCase("https://u:p4ssw0rd@acme.axosoft.com", "User and Password")]
    [TestCase("http://acme.axosoft.com", "AllowHttp")]
    public void A_wrong_address_is_refused_in_a_sentence_without_its_secrets(string url, string expected)
    {
        var refusal = Assert.Throws<ArgumentException>(() => AxosoftClient.Create(new AxosoftClientOptions { Url = url, AccessToken = "t" }))!;

        Assert.That(refusal.Message, Does.Contain(expected).And.Not.Contain("p4ssw0rd"));
    }

    [Test]
    public void Credentials_are_complete_or_a_token()
    {
        var refusal = Assert.Throws<ArgumentException>(() => AxosoftClient.Create(new AxosoftClientOptions { Url = "https://acme.axosoft.com", ClientId = "c", User = "u", Password = "p" }))!;

        Assert.That(refusal.Message, Does.Contain("ClientSecret is missing"));
    }

    [TestCase(2)]
    [TestCase(7)]
    public void A_version_that_Axosoft_does_not_have_is_refused(int version) =>
        Assert.Throws<ArgumentException>(() => AxosoftClient.Create(new AxosoftClientOptions { Url = "https://acme.axosoft.com", AccessToken = "t", ApiVersion = version }));

    [Test]
    public void Only_Refit_and_the_shared_framework_of_NET_8_are_used()
    {
        var references = typeof(IAxosoftApi).Assembly.GetReferencedAssemblies();

        Assert.Multiple(() =>
        {
            Assert.That(references.Select(reference => reference.Name), Has.All.EqualTo("Refit").Or.StartsWith("System."));
            Assert.That(references.Where(reference => reference.Name != "Refit").Select(reference => reference.Version!.Major), Has.All.EqualTo(8));
        });
    }
}
