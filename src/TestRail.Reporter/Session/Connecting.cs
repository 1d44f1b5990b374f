using TestRail.Client;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Session;

/// <summary>Turns the connection's options into a client.</summary>
internal static class Connecting
{
    /// <summary>Sends nothing yet.</summary>
    /// <param name="connection">The options.</param>
    /// <param name="deadline">How long any one call may be repeated.</param>
    /// <param name="time">The clock.</param>
    public static TestRailClient Open(ConnectionOptions connection, TimeSpan deadline, TimeProvider time) => TestRailClient.Create(new TestRailClientOptions
    {
        Url = connection.Url.AbsoluteUri,
        User = connection.User,
        ApiKey = connection.ApiKey.Reveal(),
        Timeout = connection.Timeout,
        Proxy = connection.Proxy,
        CaFile = connection.CaFile,
        AllowInsecure = connection.AllowInsecure,
        RetryDeadline = deadline,
        TimeProvider = time,
    });
}
