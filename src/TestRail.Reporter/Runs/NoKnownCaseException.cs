using TestRail.Reporter.Abstractions.Messages;

namespace TestRail.Reporter.Runs;

/// <summary>TestRail has none of the cases that a new run was to hold, so nothing was created.</summary>
/// <param name="cases">The cases.</param>
internal sealed class NoKnownCaseException(IReadOnlyCollection<long> cases) : ObstacleException(Sentences.NoCaseKnown(cases.Count, cases));
