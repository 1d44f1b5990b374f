using Axosoft.Client;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Creates the Axosoft tracker from the plugin's configuration.</summary>
internal static class AxosoftTrackerFactory
{
    /// <summary>How long the client itself retries a request.</summary>
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromSeconds(30);

    /// <summary>Creates the tracker. It sends no request.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="time">The clock.</param>
    /// <param name="maxCalls">The maximum number of requests; null for any number.</param>
    /// <exception cref="TrackerException">The client rejects the connection.</exception>
    public static IDefectTracker Open(DefectConfiguration configuration, TimeProvider time, int? maxCalls = null)
    {
        var connection = configuration.Connection;
        try
        {
            return new AxosoftTracker(configuration, AxosoftClient.Create(new AxosoftClientOptions
            {
                Url = connection.Address.AbsoluteUri,
                ClientId = connection.ClientId,
                ClientSecret = connection.ClientSecret?.Reveal(),
                User = connection.User,
                Password = connection.Password?.Reveal(),
                AccessToken = connection.AccessToken?.Reveal(),
                RetryDeadline = RetryPeriod,
                MaxCalls = maxCalls,
                TimeProvider = time,
            }));
        }
        catch (ArgumentException unusable)
        {
            throw new TrackerException(unusable.Message);
        }
    }
}
