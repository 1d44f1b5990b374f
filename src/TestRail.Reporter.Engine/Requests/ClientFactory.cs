using System.Security.Cryptography;
using TestRail.Client;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>Turns the connection's options into a client.</summary>
internal static class ClientFactory
{
    private static readonly TimeSpan Repeating = TimeSpan.FromSeconds(10);

    /// <summary>Sends nothing yet.</summary>
    /// <param name="connection">The options.</param>
    /// <param name="deadline">How long any one attempt of a call may take. The client repeats it for a few seconds; longer outages are waited for where no lock is held.</param>
    /// <param name="time">The clock.</param>
    /// <param name="middleware">Stands between the client and the connection; null for nothing.</param>
    /// <exception cref="InvalidConfigurationException">The client does not take them.</exception>
    public static TestRailClient Open(ConnectionOptions connection, TimeSpan deadline, TimeProvider time, DelegatingHandler? middleware = null)
    {
        try
        {
            return TestRailClient.Create(Options(connection, deadline, time, middleware));
        }
        catch (Exception unusable) when (unusable is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidConfigurationException(ConnectionMessages.ConnectionUnusable(unusable.Message));
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
        BulkTimeout = TimeSpan.FromTicks(Math.Max(connection.Timeout.Ticks, deadline.Ticks / 2)),
        RetryDeadline = Repeating,
        TimeProvider = time,
        Middleware = middleware,
    };
}
