using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>
/// Finds declared cases that got no result although no test was filtered out: all their tests are explicit, or their class did not run.
/// </summary>
internal static class CasesWithoutResult
{
    /// <summary>Returns the cases of the session's assemblies that have no result. Empty when the tests were filtered or aborted.</summary>
    public static IReadOnlyList<long> Of(JournaledResults journaled, DeliveryReport delivery, CaseOptions options) => journaled is { State.Aborted: false, State.Began: { Whole: true } began }
        ? [.. AssemblyCases.Read(began.Assemblies, options.MatchBy).Cases.Except(journaled.Cases).Except(delivery.NotInTestRail).Except(delivery.PassedOver)]
        : [];
}
