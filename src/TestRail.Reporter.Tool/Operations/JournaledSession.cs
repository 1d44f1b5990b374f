using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>A session as recorded in its journal, read after the command that started it has ended.</summary>
/// <param name="Journal">The journal's file.</param>
/// <param name="Context">The session's context.</param>
/// <param name="Results">The results of the journal.</param>
/// <param name="IsBeingWritten">True while the session's process runs.</param>
internal sealed record JournaledSession(string Journal, SessionContext Context, JournaledResults Results, bool IsBeingWritten)
{
    /// <summary>The options; null when the configuration is invalid.</summary>
    public ReporterOptions? Options => Context.Configuration.Options;

    /// <summary>The runs that the session reported to.</summary>
    public IReadOnlyList<RunBound> Runs => Results.State.Runs;

    /// <summary>True when TestRail accepted or rejected every result.</summary>
    public bool IsDelivered => !IsBeingWritten && Results.State.Discarded == 0 && Results.IsDelivered(Context.Results);

    /// <summary>The number of results that are not sent yet.</summary>
    public int Pending => Results.CountPending(Context.Results);

    /// <summary>The number of rejected results. Results for unknown cases do not count under <c>cases.onUnknown: ignore</c>.</summary>
    public int Rejected =>
        Options?.Cases.OnUnknown == UnknownCaseMode.Ignore ? Results.State.Rejected.Count(refused => refused.Reason != BatchSender.UnknownCase) : Results.State.Rejected.Count;

    /// <summary>True when rejected results are an error. Results for unknown cases are one only under <c>cases.onUnknown: fail</c>.</summary>
    public bool HasErrors => Results.State.Rejected.Any(refused => refused.Reason != BatchSender.UnknownCase || Options?.Cases.OnUnknown == UnknownCaseMode.Fail);
}
