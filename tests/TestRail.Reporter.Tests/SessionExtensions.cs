using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Tests;

internal static class SessionExtensions
{
    /// <summary>Completes a session. Returns whether the build may pass.</summary>
    public static bool Complete(this IReportingSession session, SessionEnd end) => !session.CompleteAsync(end).GetAwaiter().GetResult().FailsBuild;
}
