using Microsoft.Testing.Platform.Extensions.Messages;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>The properties of a test node that the host reads, by kind.</summary>
internal sealed class NodeProperties
{
    private readonly List<TestMetadataProperty> _metadata = [];
    private readonly List<FileArtifactProperty> _files = [];

    /// <summary>The state of the test; null for a node without one.</summary>
    public TestNodeStateProperty? State { get; private set; }

    /// <summary>True if the test has ended.</summary>
    public bool IsFinal => State is PassedTestNodeStateProperty or SkippedTestNodeStateProperty or FailedTestNodeStateProperty or ErrorTestNodeStateProperty or TimeoutTestNodeStateProperty;

    /// <summary>
    /// True if the test did not run to its end because the tests were stopped: by a user, a time limit or the first failure. The platform has
    /// marked this state as obsolete and may remove it, so its name is compared.
    /// </summary>
    public bool IsCancelled => State?.GetType().Name == "CancelledTestNodeStateProperty";

    public TestMethodIdentifierProperty? Method { get; private set; }

    /// <summary>The full name of the test's class. NUnit names the fixture, with its arguments.</summary>
    public string? Type => Method is null ? null : Method.Namespace.Length == 0 ? Method.TypeName : $"{Method.Namespace}.{Method.TypeName}";

    public TimingInfo? Timing { get; private set; }

    public string? Output { get; private set; }

    public string? ErrorOutput { get; private set; }

    /// <summary>Traits and categories, in the order of the framework.</summary>
    public IReadOnlyList<TestMetadataProperty> Metadata => _metadata;

    public IReadOnlyList<FileArtifactProperty> Files => _files;

    /// <summary>The number of the attempt, if the framework reports every attempt.</summary>
    public int? Attempt { get; private set; }

    /// <summary>The number of attempts before this one that the framework does not report.</summary>
    public int? EarlierAttempts { get; private set; }

    /// <summary>The failure's message, or the reason for skipping; empty for a test that was skipped without a reason.</summary>
    public string? Message => string.IsNullOrEmpty(State?.Explanation) ? Exception?.Message ?? State?.Explanation : State.Explanation;

    /// <summary>The exception that failed the test.</summary>
    public Exception? Exception => State switch
    {
        FailedTestNodeStateProperty failed => failed.Exception,
        ErrorTestNodeStateProperty error => error.Exception,
        TimeoutTestNodeStateProperty timeout => timeout.Exception,
        _ => null,
    };

    public static NodeProperties Read(TestNode node)
    {
        var properties = new NodeProperties();
        foreach (var property in node.Properties)
            properties.Add(property);
        // The platform's bag has the last property first.
        properties._metadata.Reverse();
        properties._files.Reverse();
        return properties;
    }

    private void Add(IProperty property)
    {
        switch (property)
        {
            case TestNodeStateProperty state:
                State = state;
                break;
            case TestMetadataProperty metadata:
                _metadata.Add(metadata);
                break;
            case TestMethodIdentifierProperty method:
                Method = method;
                break;
            case TimingProperty timing:
                Timing = timing.GlobalTiming;
                break;
            case StandardOutputProperty output:
                Output = output.StandardOutput;
                break;
            case StandardErrorProperty output:
                ErrorOutput = output.StandardError;
                break;
            case FileArtifactProperty file:
                _files.Add(file);
                break;
            default:
                Attempt ??= AttemptProperties.NumberOf(property);
                EarlierAttempts ??= AttemptProperties.CountEarlier(property);
                break;
        }
    }
}
