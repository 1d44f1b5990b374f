namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What to send for a verdict: a status, a comment without a status, or nothing.</summary>
internal readonly record struct StatusChoice
{
    private StatusChoice(string? status, bool isSent) => (Status, IsSent) = (status, isSent);

    /// <summary>A comment without a status. The test's status in TestRail does not change.</summary>
    public static StatusChoice Comment => new(null, true);

    /// <summary>No result.</summary>
    public static StatusChoice Nothing => default;

    /// <summary>The status's name or label; null when no status is sent.</summary>
    public string? Status { get; }

    /// <summary>False when no result is sent.</summary>
    public bool IsSent { get; }

    /// <summary>A status, by name or label.</summary>
    public static StatusChoice Named(string status) => new(status, true);

    /// <summary>The value as written in the configuration.</summary>
    public override string ToString() => Status ?? (IsSent ? "comment" : "null");
}
