namespace TestRail.Reporter.Contracts.Results;

/// <summary>
/// One execution of one test, independent of the host. Contains everything that the host reported, and nothing from TestRail.
/// </summary>
internal sealed record TestResult
{
    /// <summary>The identity of the test.</summary>
    public required TestIdentity Test { get; init; }

    /// <summary>The outcome as reported by the test framework.</summary>
    public required TestOutcome Outcome { get; init; }

    /// <summary>
    /// The number of the attempt at the test, starting at 1; null when the host does not provide it. Several results of one test without a
    /// number are not attempts: rows whose arguments have the same text have the same identity.
    /// </summary>
    public int? Attempt { get; init; }

    /// <summary>
    /// The number of earlier attempts that the host does not report; null when it reports every attempt. If set, another result with the
    /// same identity is a different row with the same text, regardless of the attempt's number.
    /// </summary>
    public int? WithheldAttempts { get; init; }

    /// <summary>
    /// The shared set-up that failed, as the framework names it, such as <c>OneTimeSetUp</c>. The test itself did not run. Null when it
    /// did.
    /// </summary>
    public string? FailedSetup { get; init; }

    /// <summary>
    /// True when the test is a row of a theory whose data do not meet the theory's assumption. Such a row does not count if the theory ran
    /// to its end with other data. NUnit reports it as inconclusive. Null otherwise.
    /// </summary>
    public bool? AssumptionUnmet { get; init; }

    /// <summary>When the test started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long the test ran.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The failure's message, or the reason for skipping.</summary>
    public string? Message { get; init; }

    /// <summary>The stack trace of the failure.</summary>
    public string? StackTrace { get; init; }

    /// <summary>What the test wrote to standard output.</summary>
    public string? Output { get; init; }

    /// <summary>What the test wrote to standard error.</summary>
    public string? ErrorOutput { get; init; }

    /// <summary>Traits, properties and categories, in the order that the framework reports.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    /// <summary>Files that the test attached.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Returns a copy with changed texts, or this result when no text changes. Paths of attachments and values of traits are texts too.</summary>
    /// <param name="change">Returns the new text; the same object for a text that stays as it is.</param>
    public TestResult WithTexts(Func<string, string> change)
    {
        var changed = this with
        {
            Test = Test.WithTexts(change),
            FailedSetup = FailedSetup is null ? null : change(FailedSetup),
            Message = Message is null ? null : change(Message),
            StackTrace = StackTrace is null ? null : change(StackTrace),
            Output = Output is null ? null : change(Output),
            ErrorOutput = ErrorOutput is null ? null : change(ErrorOutput),
            Traits = Change(Traits, trait => trait.WithTexts(change)),
            Attachments = Change(Attachments, file => new Attachment(change(file.Path), file.Description is null ? null : change(file.Description))),
        };
        return changed == this ? this : changed;
    }

    private static IReadOnlyList<T> Change<T>(IReadOnlyList<T> items, Func<T, T> change)
    {
        if (items.Count == 0)
            return items;

        T[] changed = [.. items.Select(change)];
        return changed.SequenceEqual(items) ? items : changed;
    }
}
