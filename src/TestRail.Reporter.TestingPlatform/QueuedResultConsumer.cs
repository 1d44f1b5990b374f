using Microsoft.Testing.Platform.Messages;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>The consumer on a platform without blocking consumers. It reads results from the platform's queue.</summary>
internal sealed class QueuedResultConsumer(Reporting reporting, IMessageBus bus) : ResultConsumer(reporting, bus);
