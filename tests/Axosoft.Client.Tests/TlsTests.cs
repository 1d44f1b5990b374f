using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Axosoft.Client.Errors;
using Axosoft.Client.Tests.Wire;

namespace Axosoft.Client.Tests;

public sealed class TlsTests
{
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-1), End = Start.AddDays(30);

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
    public async Task A_private_authority_is_trusted_if_it_is_named()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1}}"""), _server);
        using var client = Client(server.Url, _caFile);

        Assert.That((await client.Api.GetCurrentUserAsync()).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_certificate_that_is_not_trusted_gets_no_request()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1}}"""), _server);
        using var client = Client(server.Url, caFile: null);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, failure.Message.Contains("CaFile", StringComparison.Ordinal), server.Requests.Count), Is.EqualTo((FailureKind.TlsFailed, true, 0)));
    }

    [Test]
    public async Task The_name_in_the_certificate_is_checked()
    {
        await using var server = new WireServer(_ => WireReply.Json("""{"data":{"id":1}}"""), _server);
        using var client = Client(server.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), _caFile);

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, server.Requests.Count), Is.EqualTo((FailureKind.TlsFailed, 0)));
    }

    private static AxosoftClient Client(string url, string? caFile) =>
        AxosoftClient.Create(new AxosoftClientOptions { Url = url, AccessToken = "t", CaFile = caFile, MaxAttempts = 1 });

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Start, End);
    }

    private static X509Certificate2 Issued(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var issued = request.Create(authority, Start, End, [1, 2, 3, 4]);
        using var withKey = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
