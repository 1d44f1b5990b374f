using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Configuration;

/// <summary>The configuration names something that TestRail does not have, or something that cannot take results.</summary>
internal sealed class InvalidConfigurationException(Message reason) : DeliveryBlockedException(reason);
