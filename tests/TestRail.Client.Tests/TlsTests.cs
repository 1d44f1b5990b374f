using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class TlsTests
{
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

    [Test]
    public async Task Any_certificate_is_accepted_when_that_is_asked_for()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"id":1}"""), _server);
        using var client = Client(server.Url, allowInsecure: true);

        Assert.That((await client.Api.GetRunAsync(1)).Id, Is.EqualTo(1));
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

    private static TestRailClient Client(string url, string? caFile = null, bool allowInsecure = false) => TestRailClient.Create(
        new TestRailClientOptions { Url = url, User = "u", ApiKey = "k", CaFile = caFile, AllowInsecure = allowInsecure });

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static X509Certificate2 Issued(X509Certificate2 authority)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3, 4]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }
}
