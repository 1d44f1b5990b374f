using System.Security.Cryptography;
using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Session;

/// <summary>Turns the connection's options into a client.</summary>
internal static class Connecting
{
    /// <summary>Sends nothing yet.</summary>
    /// <param name="connection">The options.</param>
    /// <param name="deadline">How long any one call may be repeated.</param>
    /// <param name="time">The clock.</param>
    /// <param name="middleware">Stands between the client and the connection; null for nothing.</param>
    /// <exception cref="UnusableConfigurationException">The client does not take them.</exception>
    public static TestRailClient Open(ConnectionOptions connection, TimeSpan deadline, TimeProvider time, DelegatingHandler? middleware = null)
    {
        try
        {
            return TestRailClient.Create(Options(connection, deadline, time, middleware));
        }
        catch (Exception unusable) when (unusable is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableConfigurationException(Sentences.ConnectionUnusable(unusable.Message));
        }
    }

    private static TestRailClientOptions Options(ConnectionOptions connection, TimeSpan deadline, TimeProvider time, DelegatingHandler? middleware) => new()
    {
        Url = connection.Url.AbsoluteUri,
        User = connection.User,
        ApiKey = connection.ApiKey.Reveal(),
        Timeout = connection.Timeout,
        Proxy = connection.Proxy,
        CaFile = connection.CaFile,
        AllowHttp = connection.AllowHttp,
        RetryDeadline = deadline,
        TimeProvider = time,
        Middleware = middleware,
    };
}
