using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace TestRail.Client.Http;

/// <summary>Makes the client's connections.</summary>
internal static class Connection
{
    public static SocketsHttpHandler Open(TestRailClientOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // Connections are kept, but not for so long that a change of the server's address goes unnoticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        Proxy = options.Proxy is null ? null : Through(options.Proxy),
        SslOptions = { RemoteCertificateValidationCallback = Trust(options) },
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

    private static RemoteCertificateValidationCallback? Trust(TestRailClientOptions options)
    {
        if (options.AllowInsecure)
            return (_, _, _, errors) => errors == SslPolicyErrors.None || options.AllowInsecure;
        if (options.CaFile is null)
            return null;

        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(options.CaFile);
        return authorities.Count > 0
            ? new PrivateAuthorities(authorities).Validate
            : throw new ArgumentException($"The file of authorities holds no certificate in PEM form: {options.CaFile}", nameof(options));
    }
}
