using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestRail.Client.Errors;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class TlsTests
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private X509Certificate2 _authority = null!;
    private X509Certificate2 _server = null!;
    private string _caFile = null!;

    [OneTimeSetUp]
    public void Issue()
    {
        _authority = Authority("CN=Acme Root");
        _server = Issued(_authority);
        _caFile = Path.GetTempFileName();
        File.WriteAllText(_caFile, _authority.ExportCertificatePem());
    }

    [OneTimeTearDown]
    public void Forget()
    {
        _authority.Dispose();
        _server.Dispose();
        File.Delete(_caFile);
    }

    [Test]
    public async Task A_private_authority_is_trusted_when_it_is_named()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = Client(server.Url, caFile: _caFile);

        Assert.That((await client.Api.GetRunAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_private_authority_is_not_trusted_by_itself()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = Client(server.Url);

        var failure = Clients.Failure(() => client.Api.CloseRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.TlsFailed, false)));
            Assert.That(failure.Message, Does.Contain("CaFile"));
            Assert.That(server.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task Another_authority_does_not_help()
    {
        using var other = Authority("CN=Other Root");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, other.ExportCertificatePem());
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = Client(server.Url, caFile: file);

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));
        File.Delete(file);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.TlsFailed));
    }

    [Test]
    public async Task A_certificate_for_another_name_is_not_trusted_though_the_authority_is()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = Client(server.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), caFile: _caFile);

        Assert.That(Clients.Failure(() => client.Api.GetRunAsync(1)).Kind, Is.EqualTo(FailureKind.TlsFailed));
    }

    [TestCase("CN=elsewhere", 0, 1, ServerAuthentication)]
    [TestCase("CN=localhost", -3, -1, ServerAuthentication)]
    [TestCase("CN=localhost", 1, 2, ServerAuthentication)]
    [TestCase("CN=localhost", 0, 1, ClientAuthentication)]
    public async Task A_named_authority_replaces_no_other_check_of_a_certificate(string name, int fromHours, int toHours, string purpose)
    {
        using var certificate = Issued(_authority, name, fromHours - 0.1, toHours, purpose);
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), certificate);
        using var client = Client(server.Url, caFile: _caFile);

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.TlsFailed));
            Assert.That(server.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task A_self_signed_certificate_for_another_name_is_not_trusted_though_the_file_names_it()
    {
        using var selfSigned = Authority("CN=elsewhere");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, selfSigned.ExportCertificatePem());
        using var withKey = X509CertificateLoader.LoadPkcs12(selfSigned.Export(X509ContentType.Pkcs12), null);
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), withKey);
        using var client = Client(server.Url, caFile: file);

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));
        File.Delete(file);

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.TlsFailed));
    }

    [Test]
    public void No_option_switches_certificate_checks_off() =>
        Assert.That(
            typeof(TestRailClientOptions).GetProperties().Where(option => option.PropertyType == typeof(bool)).Select(option => option.Name),
            Is.EqualTo(new[] { nameof(TestRailClientOptions.AllowHttp) }));

    [Test]
    public async Task Allowing_http_allows_no_certificate()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = TestRailClient.Create(new TestRailClientOptions { Url = server.Url, User = "u", ApiKey = "k", AllowHttp = true });

        Assert.That(Clients.Failure(() => client.Api.GetRunAsync(1)).Kind, Is.EqualTo(FailureKind.TlsFailed));
    }

    [Test]
    public async Task A_redirect_from_https_to_http_takes_no_key_along()
    {
        await using var plain = new WireServer(_ => WireReply.Json("""{"id":1}"""));
        await using var server = new WireServer(_ => WireReply.Of(302, "text/html", "", $"Location: {plain.Url}/\r\n"), _server);
        using var client = Client(server.Url, caFile: _caFile);

        var failure = Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.Redirected));
            Assert.That(plain.Connections, Is.Zero);
        });
    }

    [Test]
    public async Task A_proxy_sees_nothing_of_an_https_address_but_its_name()
    {
        await using var proxy = new WireServer(_ => WireReply.Of(502, "text/plain", ""));
        using var client = TestRailClient.Create(
            new TestRailClientOptions { Url = "https://testrail.invalid", User = "u", ApiKey = "k", MaxAttempts = 1, Proxy = new Uri(proxy.Url) });

        Clients.Failure(() => client.Api.GetRunAsync(1));

        Assert.Multiple(() =>
        {
            Assert.That(proxy.Requests.Single().Line, Is.EqualTo("CONNECT testrail.invalid:443 HTTP/1.1"));
            Assert.That(proxy.Requests.Single().Header("Authorization"), Is.Null);
        });
    }

    [Test]
    public async Task A_server_that_speaks_no_TLS_is_told_apart_from_one_that_is_not_there()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = Client($"https://{listener.LocalEndpoint}");

        var call = client.Api.CloseRunAsync(1);
        using (var connection = await listener.AcceptSocketAsync())
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        var failure = Clients.Failure(() => call);

        Assert.That((failure.Kind, failure.IsInDoubt), Is.EqualTo((FailureKind.TlsFailed, false)));
    }

    private static TestRailClient Client(string url, string? caFile = null) => TestRailClient.Create(
        new TestRailClientOptions { Url = url, User = "u", ApiKey = "k", CaFile = caFile });

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Issued(
        X509Certificate2 authority, string name = "CN=localhost", double fromHours = -1, double toHours = 1, string purpose = ServerAuthentication)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name["CN=".Length..]);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        using var certificate = request.Create(authority, DateTimeOffset.UtcNow.AddHours(fromHours), DateTimeOffset.UtcNow.AddHours(toHours), [1, 2, 3, 4]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
