using TestRail.Client;
using TestRail.Client.Cases;
using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// The cases of a new run. TestRail rejects a whole run for one unknown case id and does not name it. The unknown ids are then found by
/// listing the suite's cases, left out, and kept for the summary.
/// </summary>
internal sealed class Selection(ITestRailApi api, long project, long? suite, CaseSelection choice, IReadOnlyCollection<long> cases)
{
    /// <summary>This number of cases is requested separately. If none of them is known, the suite is listed.</summary>
    private const int SampleSize = 2;

    /// <summary>The cases' suite; null when TestRail uses the only one.</summary>
    public long? Suite => suite;

    /// <summary>The selected cases; null for all cases of the suite.</summary>
    public IReadOnlySet<long>? Selected { get; private set; }

    /// <summary>Requested cases that are not in the suite.</summary>
    public IReadOnlyCollection<long> Unknown { get; private set; } = [];

    /// <summary>
    /// Checks that TestRail has at least one of the cases. Called before objects are created that would stay behind without the run.
    /// </summary>
    /// <param name="owner">The suite that must contain the cases.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    /// <exception cref="NoKnownCaseException">TestRail has none of the cases.</exception>
    public async Task RequireKnownAsync(long owner, CancellationToken cancellation)
    {
        if (choice == CaseSelection.All || cases.Count == 0)
            return;

        foreach (var id in cases.Take(SampleSize))
        {
            if (await IsKnownAsync(id, owner, cancellation).ConfigureAwait(false))
                return;
        }

        var known = await KnownAsync(api, project, suite, cancellation).ConfigureAwait(false);
        if (!cases.Any(known.Contains))
            throw new NoKnownCaseException([.. cases]);
    }

    /// <summary>Calls <paramref name="create"/> with the case ids that TestRail accepts; null for all cases.</summary>
    /// <exception cref="NoKnownCaseException">TestRail accepts none of the cases.</exception>
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
        // The case does not exist, or the user may not see its project.
        catch (TestRailException unknown) when (unknown.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
        {
            return false;
        }
    }

    /// <summary>True when TestRail rejects a request because of a case id. The answer does not name the id.</summary>
    public static bool IsAboutCases(TestRailException refused) =>
        refused.Kind == FailureKind.BadRequest && refused.Message.Contains("case_ids", StringComparison.Ordinal);

    /// <summary>All case ids of the suite.</summary>
    public static async Task<HashSet<long>> KnownAsync(ITestRailApi api, long project, long? suite, CancellationToken cancellation)
    {
        var known = new HashSet<long>();
        var filter = new CaseFilter { SuiteId = suite };
        await foreach (var item in api.AllCases(project, filter, cancellation).ConfigureAwait(false))
            known.Add(item.Id);
        return known;
    }

    /// <summary>All case ids of a run.</summary>
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
