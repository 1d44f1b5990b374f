using System.Security.Cryptography;
using TestRail.Client;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>Creates the TestRail client from the connection options.</summary>
internal static class ClientFactory
{
    /// <summary>
    /// How long the client itself retries a request. <see cref="RetrySchedule"/> handles longer outages, because it holds no lock while it
    /// waits.
    /// </summary>
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromSeconds(10);

    /// <summary>Creates the client. It sends no request.</summary>
    /// <param name="connection">The connection options.</param>
    /// <param name="deadline">
    /// The deadline of the delivery. A bulk request may take half of it, and never less than the connection's timeout.
    /// </param>
    /// <param name="time">The clock.</param>
    /// <param name="middleware">A handler between the client and the connection; null for none.</param>
    /// <exception cref="InvalidConfigurationException">The client rejects the options.</exception>
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
        RetryDeadline = RetryPeriod,
        TimeProvider = time,
        Middleware = middleware,
    };
}
