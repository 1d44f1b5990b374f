using TestRail.Client;
using TestRail.Client.Cases;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// The cases that a new run holds. TestRail refuses a whole run for one case id that it does not have, and names none; the
/// stale ids are then found by listing the suite's cases, left out, and kept for the summary.
/// </summary>
internal sealed class Selection(ITestRailApi api, long project, long? suite, CaseSelection choice, IReadOnlyCollection<long> cases)
{
    /// <summary>So many cases are asked for one by one; the suite is listed if none of them is known.</summary>
    private const int Few = 2;

    /// <summary>The suite that the cases belong to; null where TestRail takes the only one.</summary>
    public long? Suite => suite;

    /// <summary>What was selected in the end; null for all cases of the suite.</summary>
    public IReadOnlySet<long>? Selected { get; private set; }

    /// <summary>What was wanted and is not in the suite.</summary>
    public IReadOnlyCollection<long> Unknown { get; private set; } = [];

    /// <summary>
    /// Makes sure that TestRail has one of the cases, before something is created that the run needs and that would stay behind without it.
    /// </summary>
    /// <param name="owner">The suite that the cases have to be in.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="NoKnownCaseException">It has none of them.</exception>
    public async Task RequireKnownAsync(long owner, CancellationToken cancellation)
    {
        if (choice == CaseSelection.All || cases.Count == 0)
            return;

        foreach (var id in cases.Take(Few))
        {
            if (await IsKnownAsync(id, owner, cancellation).ConfigureAwait(false))
                return;
        }

        var known = await KnownAsync(api, project, suite, cancellation).ConfigureAwait(false);
        if (!cases.Any(known.Contains))
            throw new NoKnownCaseException([.. cases]);
    }

    /// <summary>Creates what <paramref name="create"/> creates, with the ids that TestRail takes; they are null for all cases.</summary>
    /// <exception cref="NoKnownCaseException">It takes none of them.</exception>
    public async Task<T> OpenAsync<T>(Func<IReadOnlyList<long>?, Task<T>> create, CancellationToken cancellation)
    {
        if (choice == CaseSelection.All)
            return await create(null).ConfigureAwait(false);

        var wanted = choice == CaseSelection.Mapped ? cases.ToHashSet() : [];
        try
        {
            Selected = wanted;
            return await create([.. wanted]).ConfigureAwait(false);
        }
        catch (TestRailException refused) when (IsAboutCases(refused) && wanted.Count > 0)
        {
            var known = await KnownAsync(api, project, suite, cancellation).ConfigureAwait(false);
            Unknown = [.. wanted.Where(id => !known.Contains(id))];
            if (Unknown.Count == 0)
                throw;

            wanted.IntersectWith(known);
            if (wanted.Count == 0)
                throw new NoKnownCaseException(Unknown);
            return await create([.. wanted]).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsKnownAsync(long id, long owner, CancellationToken cancellation)
    {
        try
        {
            return (await api.GetCaseAsync(id, cancellation).ConfigureAwait(false)).SuiteId == owner;
        }
        // TestRail has no such case, or not in a project that we may see.
        catch (TestRailException unknown) when (unknown.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
        {
            return false;
        }
    }

    /// <summary>True when TestRail refuses because of a case id, without saying which.</summary>
    public static bool IsAboutCases(TestRailException refused) =>
        refused.Kind == FailureKind.BadRequest && refused.Message.Contains("case_ids", StringComparison.Ordinal);

    /// <summary>Every case id of the suite.</summary>
    public static async Task<HashSet<long>> KnownAsync(ITestRailApi api, long project, long? suite, CancellationToken cancellation)
    {
        var known = new HashSet<long>();
        var filter = new CaseFilter { SuiteId = suite };
        await foreach (var item in api.AllCases(project, filter, cancellation).ConfigureAwait(false))
            known.Add(item.Id);
        return known;
    }

    /// <summary>Every case id of a run.</summary>
    public static async Task<HashSet<long>> HeldAsync(ITestRailApi api, long run, CancellationToken cancellation)
    {
        var held = new HashSet<long>();
        await foreach (var test in api.AllTests(run, cancellation: cancellation).ConfigureAwait(false))
        {
            if (test.CaseId is { } id)
                held.Add(id);
        }

        return held;
    }
}
