using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Adds a defect to results on request.</summary>
internal sealed class DefectLinkOperation(SessionContext context, IReporterLog log)
{
    private readonly ReporterOptions _options = context.Configuration.Options!;

    /// <summary>Adds a result without a status for each case, so the tests keep their own. All cases are added, or none.</summary>
    /// <exception cref="DeliveryBlockedException">No run is named, or a case is not in it.</exception>
    /// <exception cref="TestRailException">TestRail did not answer, or rejected the request.</exception>
    public async Task LinkAsync(string defect, IReadOnlyList<long> cases)
    {
        if (_options.Run.Id is not { } run)
            throw new DeliveryBlockedException(OperationMessages.NoRunNamed());

        using var deadline = new Deadline(_options.Delivery.Deadline, context.Time);
        using var client = ClientFactory.Open(_options.Connection!, _options.Delivery.Deadline, context.Time);
        var inRun = (await client.Api.AllTests(run, cancellation: deadline.Token).ToListAsync(deadline.Token).ConfigureAwait(false)).Select(test => test.CaseId).ToHashSet();
        if (cases.Where(id => !inRun.Contains(id)).ToList() is { Count: > 0 } unknown)
            throw new DeliveryBlockedException(OperationMessages.CasesNotInRun(run, unknown));

        var results = cases.Select(id => new AddResultToCase { CaseId = id, Comment = $"Defect: {defect}", Defects = defect }).ToArray();
        await client.Api.AddResultsForCasesAsync(run, new AddResultsForCases { Results = results }, deadline.Token).ConfigureAwait(false);
        log.Say(OperationMessages.DefectLinked(defect, run, cases));
    }
}
