using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Requests;

/// <summary>Messages about requests that fail and are repeated.</summary>
internal static class ConnectionMessages
{
    /// <summary>TR0201: a request failed.</summary>
    public static Message TestRailFailed(string failure) => new(Severity.Error, "TR0201", failure);

    /// <summary>TR0210: invalid connection options.</summary>
    public static Message ConnectionUnusable(string reason) => new(Severity.Error, "TR0210",
        $"The connection options cannot be used: {reason}", "Fix them in testrail.reporter.json.");

    /// <summary>TR0308: the deadline has passed.</summary>
    public static Message DeadlinePassed(TimeSpan deadline) => new(Severity.Error, "TR0308",
        $"The delivery was stopped after delivery.deadline ({deadline:c}).");

    /// <summary>TR0309: why unconfirmed requests are not repeated at once.</summary>
    public static Message StillInDoubt(TimeSpan settle) => new(Severity.Warning, "TR0309",
        $"TestRail may still be processing requests whose response was lost. They are sent again if TestRail has not stored them within {Phrases.Span(settle)}.");

    /// <summary>TestRail does not answer, and there is time left to repeat the request.</summary>
    public static Message TryingAgain(string failure, TimeSpan left) => new(Severity.Information, null,
        $"TestRail is not answering. Trying again for up to {Phrases.Span(left)}. {failure}");

    /// <summary>TR0314: another session of the same build has already waited for TestRail.</summary>
    public static Message ServerStillAway(TimeSpan tried) => new(Severity.Error, "TR0314",
        $"TestRail was unreachable until the deadline of another session of this build. This session stopped trying after {Phrases.Span(tried)}.");
}
