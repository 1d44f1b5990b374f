using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>A session as recorded in its journal, read after the command that started it has ended.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="Context">What surrounded the session.</param>
/// <param name="Results">What its journal comes to.</param>
/// <param name="IsBeingWritten">True when its process goes on.</param>
internal sealed record JournaledSession(string Journal, SessionContext Context, JournaledResults Results, bool IsBeingWritten)
{
    /// <summary>The options; null when the configuration is invalid.</summary>
    public ReporterOptions? Options => Context.Configuration.Options;

    /// <summary>The runs that it reported into.</summary>
    public IReadOnlyList<RunBound> Runs => Results.State.Runs;

    /// <summary>True when all that it gave is at TestRail, or was refused there.</summary>
    public bool IsDelivered => !IsBeingWritten && Results.State.Discarded == 0 && Results.IsDelivered(Context.Results);

    /// <summary>Results that are in the journal only.</summary>
    public int Pending => Results.CountPending(Context.Results);

    /// <summary>The number of rejected results. Results for unknown cases do not count under <c>cases.onUnknown: ignore</c>.</summary>
    public int Rejected =>
        Options?.Cases.OnUnknown == UnknownCaseMode.Ignore ? Results.State.Rejected.Count(refused => refused.Reason != BatchSender.UnknownCase) : Results.State.Rejected.Count;
}
