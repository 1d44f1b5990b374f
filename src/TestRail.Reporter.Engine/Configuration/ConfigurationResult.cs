using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>What became of reading the configuration: options or a problem, never both.</summary>
internal sealed record ConfigurationResult
{
    /// <summary>The options; null when there is a <see cref="Problem"/>.</summary>
    public ReporterOptions? Options { get; init; }

    /// <summary>The file that was found or named; null when none was.</summary>
    public string? File { get; init; }

    /// <summary>Every folder that was looked in for the file, in order, up to the one that has it; empty when the file was named.</summary>
    public required IReadOnlyList<string> Searched { get; init; }

    /// <summary>The root of the repository that the test assembly is in, if it is in one.</summary>
    public string? RepositoryRoot { get; init; }

    /// <summary>Everything that is wrong, in one message.</summary>
    public Message? Problem { get; init; }

    /// <summary>The API key and what else is secret, known even when the rest is broken or no connection is needed: nothing that is written may hold it.</summary>
    public SecretTexts Secrets { get; init; } = SecretTexts.None;

    /// <summary>The configured <c>run.key</c>, known even when the rest is broken: what such sessions record is sent together later.</summary>
    public string? RunKey { get; init; }

    /// <summary>What works, and should not stay.</summary>
    public IReadOnlyList<Message> Warnings { get; init; } = [];

    /// <summary>The options of the delivery, readable even when the rest is broken: the journal is kept all the same.</summary>
    public required DeliveryOptions Delivery { get; init; }

    /// <summary>What is written of the session, readable even when the rest is broken.</summary>
    public required ReportOptions Report { get; init; }

    /// <summary>What an unusable configuration does to the build.</summary>
    public OnError OnError => Delivery.OnError;
}
