using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestHost;

namespace Platform.Attempts;

/// <summary>Passes the ids of failed tests to the process that starts the attempts.</summary>
internal sealed class FailedTests : IDataConsumer
{
    internal const string Variable = "FAILED_TESTS";

    public Type[] DataTypesConsumed => [typeof(TestNodeUpdateMessage)];

    public string Uid => nameof(FailedTests);

    public string Version => "1.0.0";

    public string DisplayName => Uid;

    public string Description => Uid;

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task ConsumeAsync(IDataProducer dataProducer, IData value, CancellationToken cancellationToken)
    {
        if (value is TestNodeUpdateMessage { TestNode: var node } && node.Properties.Any<FailedTestNodeStateProperty>())
            File.AppendAllLines(Environment.GetEnvironmentVariable(Variable)!, [node.Uid.Value]);
        return Task.CompletedTask;
    }
}
