using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The outcome of reading the configuration: either options or a problem.</summary>
internal sealed record ConfigurationResult
{
    /// <summary>The options; null when <see cref="Problem"/> is set.</summary>
    public ReporterOptions? Options { get; init; }

    /// <summary>The configuration file, found or named explicitly; null when there is none.</summary>
    public string? File { get; init; }

    /// <summary>
    /// The folders that were searched for the file, in order, up to the folder that contains it. Empty when the file was named explicitly.
    /// </summary>
    public required IReadOnlyList<string> Searched { get; init; }

    /// <summary>The root of the repository that contains the test assembly; null when it is not in a repository.</summary>
    public string? RepositoryRoot { get; init; }

    /// <summary>All problems in one message; null when there are none.</summary>
    public Message? Problem { get; init; }

    /// <summary>
    /// The problems that also concern a command that sends requests to the tracker only: of the file, of the environment, and of the options
    /// of the plugins. Null when there are none.
    /// </summary>
    public Message? TrackerProblem { get; init; }

    /// <summary>
    /// The API key and every other secret. Known even when the configuration is invalid or no connection is needed. No output may contain
    /// them.
    /// </summary>
    public SecretTexts Secrets { get; init; } = SecretTexts.None;

    /// <summary>Every text that reveals TestRail's API key. No other server and no other program gets it.</summary>
    public SecretTexts ApiKey { get; init; } = SecretTexts.None;

    /// <summary>
    /// The configured <c>run.key</c>. Known even when the configuration is invalid, because journals of sessions with the same key are
    /// later sent together.
    /// </summary>
    public string? RunKey { get; init; }

    /// <summary>Warnings about settings that work but should be changed.</summary>
    public IReadOnlyList<Message> Warnings { get; init; } = [];

    /// <summary>The delivery options. Known even when the configuration is invalid, because the journal is written anyway.</summary>
    public required DeliveryOptions Delivery { get; init; }

    /// <summary>The report options. Known even when the configuration is invalid.</summary>
    public required ReportOptions Report { get; init; }

    /// <summary>The defect plugin's options. Known even when the configuration is invalid, because a tracker needs no TestRail.</summary>
    public DefectOptions Defects { get; init; } = new();

    /// <summary>The reference plugin's options. Known even when the configuration is invalid.</summary>
    public ReferenceOptions References { get; init; } = new();

    /// <summary>Whether an unusable configuration fails the build.</summary>
    public OnError OnError => Delivery.OnError;
}
