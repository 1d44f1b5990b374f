using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Matching;

namespace TestRail.Reporter.Session.Reports;

/// <summary>Finds the cases that stay as they are although nobody left their tests out: all of them are explicit, or their class was never run.</summary>
internal static class CasesWithoutResult
{
    /// <summary>The declared cases of the session that have no result of it. None where only some tests were to run, or the tests were cut short.</summary>
    public static IReadOnlyList<long> Of(Backlog backlog, DeliveryReport delivery, CaseOptions options) => backlog is { Aborted: false, Began: { Whole: true } began }
        ? [.. AssemblyCases.Read(began.Assemblies, options.MatchBy).Cases.Except(backlog.Cases).Except(delivery.NotInTestRail).Except(delivery.PassedOver)]
        : [];
}
