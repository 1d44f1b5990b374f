using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Reporting;

/// <summary>Finds the cases that stay as they are although nobody left their tests out: all of them are explicit, or their class was never run.</summary>
internal static class CasesWithoutResult
{
    /// <summary>The declared cases of the session that have no result of it. None where only some tests were to run, or the tests were cut short.</summary>
    public static IReadOnlyList<long> Of(JournaledResults journaled, DeliveryReport delivery, CaseOptions options) => journaled is { State.Aborted: false, State.Began: { Whole: true } began }
        ? [.. AssemblyCases.Read(began.Assemblies, options.MatchBy).Cases.Except(journaled.Cases).Except(delivery.NotInTestRail).Except(delivery.PassedOver)]
        : [];
}
