using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Delivery;

/// <summary>What became of a delivery.</summary>
internal sealed record DeliveryReport
{
    /// <summary>Results that TestRail has stored, in this delivery and earlier ones of the same journal.</summary>
    public int Accepted { get; init; }

    /// <summary>Results that TestRail does not take.</summary>
    public IReadOnlyList<RefusedResult> Refused { get; init; } = [];

    /// <summary>Results that are still in the journal only.</summary>
    public int Kept { get; init; }

    /// <summary>Results that may or may not have arrived.</summary>
    public int InDoubt { get; init; }

    /// <summary>Files that are still to be uploaded.</summary>
    public int FilesKept { get; init; }

    /// <summary>Files uploaded.</summary>
    public int Attached { get; init; }

    /// <summary>Files that TestRail does not take, and why.</summary>
    public IReadOnlyList<(string Name, string Reason)> NotAttached { get; init; } = [];

    /// <summary>Cases that tests name, that TestRail does not have, and that did not report.</summary>
    public IReadOnlyCollection<long> NotInTestRail { get; init; } = [];

    /// <summary>The same where nobody wants to hear of them.</summary>
    public IReadOnlyCollection<long> PassedOver { get; init; } = [];

    /// <summary>What stopped the delivery, or that of one of several runs; none when nothing did.</summary>
    public IReadOnlyList<Exception> Obstacles { get; init; } = [];

    /// <summary>True when more can be sent at once.</summary>
    public bool HasMore { get; init; }

    /// <summary>What a journal says of it.</summary>
    public static DeliveryReport Of(Backlog backlog, ResultOptions options) => new()
    {
        Accepted = backlog.Accepted,
        Kept = backlog.Kept(options),
        InDoubt = backlog.ResultsInDoubt,
        FilesKept = backlog.FilesKept(options),
    };

    /// <summary>The same with further obstacles; what is said already is not said twice.</summary>
    public DeliveryReport With(IEnumerable<Exception> obstacles) => this with { Obstacles = [.. Obstacles.Concat(obstacles).DistinctBy(obstacle => obstacle.Message)] };

    /// <summary>The report of an attempt that went on where an earlier one had stopped.</summary>
    public DeliveryReport After(DeliveryReport earlier) => this with
    {
        Refused = [.. earlier.Refused, .. Refused],
        Attached = earlier.Attached + Attached,
        NotAttached = [.. earlier.NotAttached.Concat(NotAttached).Distinct()],
        NotInTestRail = [.. NotInTestRail.Except(earlier.Refused.Select(refused => refused.Case))],
    };

    /// <summary>The report for those who want to hear nothing of cases that TestRail does not know.</summary>
    public DeliveryReport WithoutUnknownCases() => this with { Refused = [.. Refused.Where(refused => !refused.IsUnknownCase)], NotInTestRail = [], PassedOver = NotInTestRail };

    /// <summary>True when nothing is left in the journal that TestRail could still take.</summary>
    public bool IsComplete => Kept == 0 && InDoubt == 0 && FilesKept == 0 && Obstacles.Count == 0;
}
