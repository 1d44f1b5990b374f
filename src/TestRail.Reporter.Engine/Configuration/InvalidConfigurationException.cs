using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The configuration names something that TestRail does not have, or that cannot be reported into.</summary>
internal sealed class InvalidConfigurationException(Message reason) : DeliveryBlockedException(reason);
