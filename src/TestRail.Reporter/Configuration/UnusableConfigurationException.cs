using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Configuration;

/// <summary>The configuration names something that TestRail does not have, or that cannot be reported into.</summary>
internal sealed class UnusableConfigurationException(Message reason) : ObstacleException(reason);
