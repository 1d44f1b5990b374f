using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>The delivery state of one result for one case.</summary>
internal sealed record ReportedResult
{
    /// <summary>The result's number in the journal. It is the same for all cases of the result.</summary>
    public required int Number { get; init; }

    /// <summary>The class or fixture and the method; the same for all rows of the test.</summary>
    public required string Test { get; init; }

    /// <summary>The display name, which distinguishes rows and fixtures.</summary>
    public required string Name { get; init; }

    /// <summary>The target framework that the test ran on; null when the host did not name one.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>The variant of the test (<c>results.variant</c>); null when there is none.</summary>
    public string? Variant { get; init; }

    public required long Case { get; init; }

    public required TestOutcome Outcome { get; init; }

    /// <summary>True when the test did not run because a shared set-up failed.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>The number of the attempt; null when the host did not provide it.</summary>
    public int? Attempt { get; init; }

    /// <summary>True when another attempt of the same test decides.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The configured status for the outcome, or <c>comment</c>; null when the outcome is not sent.</summary>
    public required string? Status { get; init; }

    public required ResultState State { get; init; }

    /// <summary>TestRail's reason for rejecting the result; null when it was not rejected.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the test in the run; null when TestRail's replies did not contain it.</summary>
    public long? TestId { get; init; }

    /// <summary>The web page of the test in the run.</summary>
    public Uri? Address { get; init; }
}
