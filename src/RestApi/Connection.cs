using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace RestApi;

/// <summary>Creates the client's connections.</summary>
internal static class Connection
{
    public static SocketsHttpHandler Open(Uri address, Uri? proxy, string? caFile) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // A longer lifetime would miss changes of the server's DNS entry.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // .NET applies HTTP_PROXY to localhost too, which would send credentials to another machine in plain text.
        UseProxy = !address.IsLoopback,
        Proxy = proxy is null ? null : CreateProxy(proxy),
        SslOptions = { RemoteCertificateValidationCallback = Trust(caFile) },
    };

    private static WebProxy CreateProxy(Uri proxy)
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
            : throw new ArgumentException($"The file of certificate authorities contains no certificate in PEM form: {caFile}", nameof(caFile));
    }
}
