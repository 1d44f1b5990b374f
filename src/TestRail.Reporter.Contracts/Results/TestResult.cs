namespace TestRail.Reporter.Contracts.Results;

/// <summary>One execution of one test, in no host's terms: what the host saw is all here, and nothing of TestRail.</summary>
internal sealed record TestResult
{
    /// <summary>Which test this is.</summary>
    public required TestIdentity Test { get; init; }

    /// <summary>What the framework said of it.</summary>
    public required TestOutcome Outcome { get; init; }

    /// <summary>
    /// Which attempt at the test this was, 1 for the first; null when the host does not say. Several results of one test without it are no attempts:
    /// rows whose arguments read alike have the same identity.
    /// </summary>
    public int? Attempt { get; init; }

    /// <summary>
    /// How many earlier attempts there were that the host does not hand over; null when it hands over all that it numbers. Another result of the same
    /// identity is then a row that reads alike, whatever its attempt's number.
    /// </summary>
    public int? WithheldAttempts { get; init; }

    /// <summary>
    /// The set-up shared with other tests that failed, in the framework's own word, such as <c>OneTimeSetUp</c>: the test itself never ran. Null
    /// when it did.
    /// </summary>
    public string? FailedSetup { get; init; }

    /// <summary>
    /// True when the test is a row of a theory whose data do not meet the theory's assumption: it does not count where the theory ran to its end
    /// with other data. NUnit shows such a row as inconclusive. Null otherwise.
    /// </summary>
    public bool? AssumptionUnmet { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The failure's message or the reason of a skip.</summary>
    public string? Message { get; init; }

    /// <summary>Where it failed.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What the test wrote to standard output.</summary>
    public string? Output { get; init; }

    /// <summary>What the test wrote to standard error.</summary>
    public string? ErrorOutput { get; init; }

    /// <summary>Traits, properties and categories, in the order they were given.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    /// <summary>Files that the test attached.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
