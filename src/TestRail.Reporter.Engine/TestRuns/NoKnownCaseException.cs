using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>TestRail has none of the cases of a new run, so nothing was created.</summary>
/// <param name="cases">The cases.</param>
internal sealed class NoKnownCaseException(IReadOnlyCollection<long> cases) : DeliveryBlockedException(RunMessages.NoCaseKnown(cases.Count, cases));
