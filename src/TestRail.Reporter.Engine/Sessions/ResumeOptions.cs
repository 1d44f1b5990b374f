using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Options for resuming journals, in addition to the configuration.</summary>
internal sealed record ResumeOptions
{
    /// <summary>Shows what would be sent, without changing TestRail or the journals. Null sends the results.</summary>
    public DryRun? DryRun { get; init; }

    /// <summary>True for a dry run.</summary>
    public bool IsDryRun => DryRun is not null;

    /// <summary>True to discard the unsent results of the journals.</summary>
    public bool Discards { get; init; }

    /// <summary>True to give up every rejected result, however many TestRail rejects in a row.</summary>
    public bool GivesUpRejected { get; init; }

    /// <summary>True to push the defects that sessions did not push, and to add them to the results in TestRail.</summary>
    public bool PushesDefects { get; init; }

    /// <summary>Host arguments that replace the journal's. An argument without a value removes the journal's.</summary>
    public IReadOnlyDictionary<string, string?> Arguments { get; init; } = new Dictionary<string, string?>();

    /// <summary>Opens the journal's file; null for the default.</summary>
    public OpenFile? OpenFile { get; init; }

    /// <summary>The user's folders.</summary>
    public UserFolders Home { get; init; } = new();

    /// <summary>
    /// The folder where the search for the configuration begins; null for the working folder. Never taken from a journal.
    /// </summary>
    public string? AssemblyFolder { get; init; }

    /// <summary>True when the user named the journals. They are then sent with the configuration that is found from here.</summary>
    public bool AreNamed { get; init; }

    /// <summary>True for a journal of a command that this process started. Such a journal is sent with its own configuration.</summary>
    public Predicate<string> IsStartedHere { get; init; } = static _ => false;

    /// <summary>Receives the progress of each journal; null for none.</summary>
    public IProgress<DeliveryProgress>? Progress { get; init; }
}
