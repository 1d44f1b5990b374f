using System.ComponentModel;
using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace RetriesXUnitV3;

/// <summary>Runs its test until it passes or no attempts are left. Only the messages of the last attempt are forwarded.</summary>
public sealed class RetryTestCase : XunitTestCase, ISelfExecutingXunitTestCase
{
    [Obsolete("xUnit deserializes with it."), EditorBrowsable(EditorBrowsableState.Never)]
    public RetryTestCase()
    {
    }

    public RetryTestCase(IXunitTestMethod method, string name, string id)
        : base(method, name, id, @explicit: false, traits: method.Traits.ToDictionary(trait => trait.Key, trait => trait.Value.ToHashSet()))
    {
    }

    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption, IMessageBus messageBus, object?[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        var attempts = TestMethod.Method.GetCustomAttribute<RetryFactAttribute>()!.Attempts;
        for (var attempt = 1; ; attempt++)
        {
            using var held = new HeldMessages();
            var summary = await XunitRunnerHelper.RunXunitTestCase(this, held, cancellationTokenSource, aggregator.Clone(), explicitOption, constructorArguments);
            if (summary.Failed == 0 || attempt == attempts)
            {
                held.Release(messageBus);
                return summary;
            }
        }
    }
}
