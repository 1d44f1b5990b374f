using TestRail.Client;
using TestRail.Client.Cases;
using TestRail.Client.Errors;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds the suite of each case with as few requests as possible.</summary>
internal sealed class CaseSuiteLookup(ITestRailApi api, long project, IReadOnlyList<NamedSuite> suites)
{
    /// <summary>Up to this number of cases, each case is requested separately. For more cases, a suite is listed.</summary>
    private const int MaxSeparateRequests = 3;

    /// <summary>The number of cases that TestRail returns for one request.</summary>
    private const int PageSize = 250;

    private readonly List<NamedSuite> _unlisted = [.. suites];
    private readonly HashSet<long> _suites = [.. suites.Select(suite => suite.Id)];
    private readonly Dictionary<long, long> _placed = [];
    private readonly HashSet<long> _missing = [];
    private bool _isPartlyListed;

    /// <summary>Returns the suite of each case that the project has.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="namedCount">The number of suites at the start of the list that the tests name.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<IReadOnlyDictionary<long, long>> PlaceAsync(IEnumerable<long> cases, int namedCount, CancellationToken cancellation)
    {
        _missing.UnionWith(cases);
        while (namedCount-- > 0 && _missing.Count > MaxSeparateRequests)
            await ListAsync(_unlisted[0], cancellation).ConfigureAwait(false);
        for (var notFound = 0; _missing.Count > MaxSeparateRequests && _unlisted.Count > 0;)
        {
            // Neighboring cases in the tests usually belong to one suite.
            var suite = await AskAsync(cancellation).ConfigureAwait(false);
            if (_unlisted.Find(one => one.Id == suite) is { } found)
                await ListAsync(found, cancellation).ConfigureAwait(false);
            else if (suite is null && ++notFound > MaxSeparateRequests)
                await ListAsync(_unlisted[0], cancellation).ConfigureAwait(false);
        }

        while (_missing.Count > 0 && (_unlisted.Count > 0 || _isPartlyListed))
            await AskAsync(cancellation).ConfigureAwait(false);
        return _placed;
    }

    /// <summary>Requests one of the missing cases. Returns null when the project does not have it.</summary>
    private async Task<long?> AskAsync(CancellationToken cancellation)
    {
        var id = _missing.First();
        _missing.Remove(id);
        try
        {
            if ((await api.GetCaseAsync(id, cancellation).ConfigureAwait(false)).SuiteId is not { } suite || !_suites.Contains(suite))
                return null;

            _placed[id] = suite;
            return suite;
        }
        // The case does not exist, or the user may not see its project.
        catch (TestRailException unknown) when (unknown.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
        {
            return null;
        }
    }

    /// <summary>
    /// Lists a suite. It reads at most as many pages as there are missing cases, because more pages cost more than a request for each case.
    /// </summary>
    private async Task ListAsync(NamedSuite suite, CancellationToken cancellation)
    {
        _unlisted.Remove(suite);
        var (read, most) = (0, PageSize * _missing.Count);
        await foreach (var item in api.AllCases(project, new CaseFilter { SuiteId = suite.Id }, cancellation).ConfigureAwait(false))
        {
            if (_missing.Remove(item.Id))
                _placed[item.Id] = suite.Id;
            if (_missing.Count > 0 && ++read < most)
                continue;

            _isPartlyListed = true;
            return;
        }
    }
}
