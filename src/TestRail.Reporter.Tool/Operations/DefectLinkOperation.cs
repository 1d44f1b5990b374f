using System.Globalization;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Client.Results;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.TestRuns;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Adds a defect to results on request.</summary>
internal sealed class DefectLinkOperation(SessionContext context, IReporterLog log)
{
    private readonly ReporterOptions _options = context.Configuration.Options!;

    /// <summary>
    /// Adds a result without a status for each case, so the tests keep their own. All cases are added, or none. Cases that have the defect
    /// from an earlier call are left out.
    /// </summary>
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

        var reference = DefectMarker.Of("link", run.ToString(CultureInfo.InvariantCulture), defect);
        var missing = await MissingAsync(client.Api, run, cases, reference, deadline.Token).ConfigureAwait(false);
        if (cases.Except(missing).ToList() is { Count: > 0 } known)
            log.Say(OperationMessages.DefectKnown(defect, run, known));
        if (missing.Count == 0)
            return;

        await AddAsync(client.Api, run, missing, defect, reference, deadline.Token).ConfigureAwait(false);
        log.Say(OperationMessages.DefectLinked(defect, run, missing));
    }

    /// <summary>
    /// Adds the results. If the response is lost, they are searched for, and not sent again at once: the server may still be at work on them.
    /// </summary>
    private static async Task AddAsync(ITestRailApi api, long run, IReadOnlyList<long> cases, string defect, string reference, CancellationToken cancellation)
    {
        var comment = Reference.AppendTo($"Defect: {defect}", reference);
        var results = cases.Select(id => new AddResultToCase { CaseId = id, Comment = comment, Defects = defect }).ToArray();
        string doubt;
        try
        {
            var stored = await api.AddResultsForCasesAsync(run, new AddResultsForCases { Results = results }, cancellation).ConfigureAwait(false);
            if (stored.Count >= cases.Count)
                return;
            doubt = $"TestRail's reply has {stored.Count} of {Phrases.Count(cases.Count, "result")}.";
        }
        catch (TestRailException lost) when (lost.IsInDoubt)
        {
            doubt = lost.Message;
        }

        if (!await AreStoredAsync(api, run, cases, reference, cancellation).ConfigureAwait(false))
            throw new DeliveryBlockedException(OperationMessages.DefectUnconfirmed(defect, run, doubt));
    }

    private static async Task<bool> AreStoredAsync(ITestRailApi api, long run, IReadOnlyList<long> cases, string reference, CancellationToken cancellation)
    {
        try
        {
            return (await MissingAsync(api, run, cases, reference, cancellation).ConfigureAwait(false)).Count == 0;
        }
        catch (TestRailException)
        {
            return false;
        }
    }

    /// <summary>The cases without a result that has the reference.</summary>
    private static async Task<IReadOnlyList<long>> MissingAsync(ITestRailApi api, long run, IReadOnlyList<long> cases, string reference, CancellationToken cancellation)
    {
        var missing = new List<long>();
        foreach (var id in cases)
        {
            var results = await api.AllResultsForCase(run, id, cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false);
            if (!results.Exists(result => Reference.IsIn(result.Comment, reference)))
                missing.Add(id);
        }

        return missing;
    }
}
