using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session.Overseeing;

/// <summary>A session as its journal tells it when the command that started it has ended.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="Context">What surrounded the session.</param>
/// <param name="Backlog">What its journal comes to.</param>
/// <param name="IsBeingWritten">True when its process goes on.</param>
internal sealed record OverseenSession(string Journal, SessionContext Context, Backlog Backlog, bool IsBeingWritten)
{
    /// <summary>The options; null when its configuration cannot be used.</summary>
    public ReporterOptions? Options => Context.Configuration.Options;

    /// <summary>The runs that it reported into.</summary>
    public IReadOnlyList<Bound> Runs => Backlog.Runs;

    /// <summary>True when all that it gave is at TestRail, or was refused there.</summary>
    public bool IsDelivered => !IsBeingWritten && Backlog.Discarded == 0 && Backlog.IsDelivered(Results);

    /// <summary>Results that are in the journal only.</summary>
    public int Kept => Backlog.Kept(Results);

    /// <summary>Results that TestRail refused, those left out that nobody wants to hear of.</summary>
    public int Refused =>
        Options?.Cases.OnUnknown == UnknownCase.Ignore ? Backlog.Refused.Count(refused => refused.Reason != BatchSender.UnknownCase) : Backlog.Refused.Count;

    private ResultOptions Results => Options?.Results ?? new ResultOptions();
}
