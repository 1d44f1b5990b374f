using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>A session as recorded in its journal, read after the command that started it has ended.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="Context">The session's context.</param>
/// <param name="State">The journal's state.</param>
/// <param name="IsBeingWritten">True while the session's process runs.</param>
internal sealed record JournaledSession(string Journal, SessionContext Context, JournalState State, bool IsBeingWritten)
{
    /// <summary>The options; null when the configuration is invalid.</summary>
    public ReporterOptions? Options => Context.Configuration.Options;

    /// <summary>The runs that the session reported to.</summary>
    public IReadOnlyList<RunBound> Runs => State.Runs;

    /// <summary>True when TestRail accepted or rejected every result.</summary>
    public bool IsDelivered => !IsBeingWritten && State.Discarded == 0 && State.IsDelivered(Context.Results);

    /// <summary>The number of results that are not sent yet.</summary>
    public int Pending => State.CountPending(Context.Results);

    /// <summary>The number of rejected results. Results for unknown cases do not count under <c>cases.onUnknown: ignore</c>.</summary>
    public int Rejected =>
        Options?.Cases.OnUnknown == UnknownCaseMode.Ignore ? State.Rejected.Count(refused => refused.Reason != BatchSender.UnknownCase) : State.Rejected.Count;
}
