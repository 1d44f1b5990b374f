using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Pushing;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>The outcome of a delivery.</summary>
internal sealed record DeliveryReport
{
    /// <summary>The number of results that TestRail stored, including earlier deliveries of the same journal.</summary>
    public int Accepted { get; init; }

    /// <summary>The results that TestRail rejected.</summary>
    public IReadOnlyList<RejectedResult> Rejected { get; init; } = [];

    /// <summary>The number of results that have not been sent.</summary>
    public int Pending { get; init; }

    /// <summary>The number of results in doubt.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>The number of files that have not been uploaded.</summary>
    public int PendingFiles { get; init; }

    /// <summary>The number of uploaded files.</summary>
    public int Attached { get; init; }

    /// <summary>Files that could not be uploaded, each with the reason.</summary>
    public IReadOnlyList<(string Name, string Reason)> FailedFiles { get; init; } = [];

    /// <summary>Cases of the tests that are not in TestRail and have no result.</summary>
    public IReadOnlyCollection<long> NotInTestRail { get; init; } = [];

    /// <summary>The cases of <see cref="NotInTestRail"/> when unknown cases are ignored.</summary>
    public IReadOnlyCollection<long> PassedOver { get; init; } = [];

    /// <summary>What was done about the defects of failures; null when no defect is pushed.</summary>
    public DefectOutcome? Defects { get; init; }

    /// <summary>What stopped the delivery of all or some runs; empty when nothing did.</summary>
    public IReadOnlyList<Exception> Obstacles { get; init; } = [];

    /// <summary>True when more results can be sent immediately.</summary>
    public bool HasMore { get; init; }

    /// <summary>Creates the report from the journal's state.</summary>
    public static DeliveryReport Of(JournaledResults journaled, ResultOptions options) => new()
    {
        Accepted = journaled.State.Accepted,
        Pending = journaled.CountPending(options),
        Unconfirmed = journaled.State.Unconfirmed,
        PendingFiles = journaled.CountPendingFiles(options),
    };

    /// <summary>Adds obstacles. Obstacles with the same message are listed once.</summary>
    public DeliveryReport With(IEnumerable<Exception> obstacles) => this with { Obstacles = [.. Obstacles.Concat(obstacles).DistinctBy(obstacle => obstacle.Message)] };

    /// <summary>Combines this attempt with the earlier ones of the same delivery.</summary>
    public DeliveryReport After(DeliveryReport earlier) => this with
    {
        Rejected = [.. earlier.Rejected, .. Rejected],
        Attached = earlier.Attached + Attached,
        FailedFiles = [.. earlier.FailedFiles.Concat(FailedFiles).Distinct()],
        NotInTestRail = [.. NotInTestRail.Except(earlier.Rejected.Select(rejected => rejected.Case))],
    };

    /// <summary>Removes unknown cases from the report.</summary>
    public DeliveryReport WithoutUnknownCases() => this with { Rejected = [.. Rejected.Where(rejected => !rejected.IsUnknownCase)], NotInTestRail = [], PassedOver = NotInTestRail };

    /// <summary>True when nothing is pending or unconfirmed and nothing stopped the delivery. Rejected results count as done.</summary>
    public bool IsComplete => Pending == 0 && Unconfirmed == 0 && PendingFiles == 0 && Obstacles.Count == 0;
}
