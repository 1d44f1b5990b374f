namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What is sent for an outcome: a status, a comment without one, or nothing.</summary>
internal readonly record struct StatusChoice
{
    private StatusChoice(string? status, bool isSent) => (Status, IsSent) = (status, isSent);

    /// <summary>A comment alone: what the test was before, it stays.</summary>
    public static StatusChoice Comment => new(null, true);

    /// <summary>No result at all.</summary>
    public static StatusChoice Nothing => default;

    /// <summary>The status's name or label; null when none is sent.</summary>
    public string? Status { get; }

    /// <summary>False when the outcome is not reported.</summary>
    public bool IsSent { get; }

    /// <summary>A status, by name or label.</summary>
    public static StatusChoice Named(string status) => new(status, true);

    /// <summary>The word for it in the configuration.</summary>
    public override string ToString() => Status ?? (IsSent ? "comment" : "null");
}
