using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>What became of a delivery.</summary>
internal sealed record DeliveryReport
{
    /// <summary>Results that TestRail has stored, in this delivery and earlier ones of the same journal.</summary>
    public int Accepted { get; init; }

    /// <summary>Results that TestRail does not take.</summary>
    public IReadOnlyList<RejectedResult> Rejected { get; init; } = [];

    /// <summary>Results that are still in the journal only.</summary>
    public int Pending { get; init; }

    /// <summary>Results that may or may not have arrived.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Files that are still to be uploaded.</summary>
    public int PendingFiles { get; init; }

    /// <summary>Files uploaded.</summary>
    public int Attached { get; init; }

    /// <summary>Files that TestRail does not take, and why.</summary>
    public IReadOnlyList<(string Name, string Reason)> FailedFiles { get; init; } = [];

    /// <summary>Cases that tests name, that TestRail does not have, and that did not report.</summary>
    public IReadOnlyCollection<long> NotInTestRail { get; init; } = [];

    /// <summary>The same where nobody wants to hear of them.</summary>
    public IReadOnlyCollection<long> PassedOver { get; init; } = [];

    /// <summary>What stopped the delivery, or that of one of several runs; none when nothing did.</summary>
    public IReadOnlyList<Exception> Obstacles { get; init; } = [];

    /// <summary>True when more can be sent at once.</summary>
    public bool HasMore { get; init; }

    /// <summary>What a journal says of it.</summary>
    public static DeliveryReport Of(JournaledResults journaled, ResultOptions options) => new()
    {
        Accepted = journaled.State.Accepted,
        Pending = journaled.CountPending(options),
        Unconfirmed = journaled.State.Unconfirmed,
        PendingFiles = journaled.CountPendingFiles(options),
    };

    /// <summary>The same with further obstacles; what is said already is not said twice.</summary>
    public DeliveryReport With(IEnumerable<Exception> obstacles) => this with { Obstacles = [.. Obstacles.Concat(obstacles).DistinctBy(obstacle => obstacle.Message)] };

    /// <summary>The report of an attempt that went on where an earlier one had stopped.</summary>
    public DeliveryReport After(DeliveryReport earlier) => this with
    {
        Rejected = [.. earlier.Rejected, .. Rejected],
        Attached = earlier.Attached + Attached,
        FailedFiles = [.. earlier.FailedFiles.Concat(FailedFiles).Distinct()],
        NotInTestRail = [.. NotInTestRail.Except(earlier.Rejected.Select(refused => refused.Case))],
    };

    /// <summary>The report for those who want to hear nothing of cases that TestRail does not know.</summary>
    public DeliveryReport WithoutUnknownCases() => this with { Rejected = [.. Rejected.Where(refused => !refused.IsUnknownCase)], NotInTestRail = [], PassedOver = NotInTestRail };

    /// <summary>True when nothing is left in the journal that TestRail could still take.</summary>
    public bool IsComplete => Pending == 0 && Unconfirmed == 0 && PendingFiles == 0 && Obstacles.Count == 0;
}
