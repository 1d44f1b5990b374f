namespace TestRail.Reporter.Engine.Pushing;

/// <summary>What a session has done about defects so far.</summary>
internal sealed class PushTally
{
    /// <summary>The number of defects that were pushed.</summary>
    public int Pushed { get; set; }

    /// <summary>Why the tracker did not take a value of a defect; null if it took all. Other defects are not affected.</summary>
    public string? Rejection { get; set; }

    /// <summary>The open defects that were found again.</summary>
    public HashSet<string> Found { get; } = [];

    /// <summary>The fingerprints of failures that need no new defect, because their case failed in the previous run too.</summary>
    public HashSet<string> Expected { get; } = [];

    /// <summary>The defects to comment on because their test failed again, each with the run.</summary>
    public Dictionary<string, FailureRun> FailedAgain { get; } = [];

    /// <summary>The open defects of tests that passed, each with the run.</summary>
    public Dictionary<string, FailureRun> PassedAgain { get; } = [];
}
