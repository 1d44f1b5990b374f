using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>What became of one test's result for one case.</summary>
internal sealed record ReportedResult
{
    /// <summary>The number of the result in the journal, the same for each case that it belongs to.</summary>
    public required int Number { get; init; }

    /// <summary>Class or fixture and method, the same for all rows of the test.</summary>
    public required string Test { get; init; }

    /// <summary>What a person calls it; tells rows and fixtures apart.</summary>
    public required string Name { get; init; }

    /// <summary>The target framework that the test ran on; null when the host did not name one.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>The variant of the test (<c>results.variant</c>); null without one.</summary>
    public string? Variant { get; init; }

    public required long Case { get; init; }

    public required TestOutcome Outcome { get; init; }

    /// <summary>True when a set-up shared with other tests failed, and the test never ran.</summary>
    public bool IsSetupFailure { get; init; }

    /// <summary>Which attempt at its test it was; null when the host did not say.</summary>
    public int? Attempt { get; init; }

    /// <summary>True when another attempt at the test decided.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The status that the configuration has for the outcome, or <c>comment</c>; null when nothing is sent for it.</summary>
    public required string? Status { get; init; }

    public required ResultState State { get; init; }

    /// <summary>Why TestRail refused it, in TestRail's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>The test at TestRail, which shows the result; null when no answer named it.</summary>
    public long? TestId { get; init; }

    /// <summary>The page of that test.</summary>
    public Uri? Address { get; init; }
}
