using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TestRail.Client.Http;

/// <summary>Makes the client's connections.</summary>
internal static class Connection
{
    public static SocketsHttpHandler Open(TestRailClientOptions options, Uri address) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // Connections are kept, but not for so long that a change of the server's address goes unnoticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // HTTP_PROXY applies to localhost too, and would carry the key to another machine in the clear.
        UseProxy = !address.IsLoopback,
        Proxy = options.Proxy is null ? null : Through(options.Proxy),
        SslOptions = { RemoteCertificateValidationCallback = Trust(options.CaFile) },
    };

    private static WebProxy Through(Uri proxy)
    {
        var login = Uri.UnescapeDataString(proxy.UserInfo).Split(':', 2);
        var address = new UriBuilder(proxy) { UserName = "", Password = "" }.Uri;
        return new WebProxy(address)
        {
            Credentials = login is [{ Length: > 0 } user, var password] ? new NetworkCredential(user, password) : null,
        };
    }

    private static RemoteCertificateValidationCallback? Trust(string? caFile)
    {
        if (caFile is null)
            return null;

        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(caFile);
        return authorities.Count > 0
            ? new PrivateAuthorities(authorities).Validate
            : throw new ArgumentException($"The file of authorities holds no certificate in PEM form: {caFile}", nameof(caFile));
    }
}
