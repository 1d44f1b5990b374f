using TestRail.Client;
using TestRail.Client.Cases;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>Finds out of which suite each case is, with as few requests as cases and suites allow.</summary>
internal sealed class CaseSuiteLookup(ITestRailApi api, long project, IReadOnlyList<NamedSuite> suites)
{
    /// <summary>So many cases are asked for one by one; a suite is listed for more.</summary>
    private const int Few = 3;

    /// <summary>How many cases TestRail gives for one request.</summary>
    private const int Page = 250;

    private readonly List<NamedSuite> _left = [.. suites];
    private readonly HashSet<long> _suites = [.. suites.Select(suite => suite.Id)];
    private readonly Dictionary<long, long> _placed = [];
    private readonly HashSet<long> _missing = [];
    private bool _isCutShort;

    /// <summary>The suite of each case that the project has.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="likely">How many of the suites, from the first one on, are named by the tests themselves.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<IReadOnlyDictionary<long, long>> PlaceAsync(IEnumerable<long> cases, int likely, CancellationToken cancellation)
    {
        _missing.UnionWith(cases);
        while (likely-- > 0 && _missing.Count > Few)
            await ListAsync(_left[0], cancellation).ConfigureAwait(false);
        for (var stale = 0; _missing.Count > Few && _left.Count > 0;)
        {
            // Cases that stand side by side in the tests are mostly of one suite.
            var suite = await AskAsync(cancellation).ConfigureAwait(false);
            if (_left.Find(one => one.Id == suite) is { } found)
                await ListAsync(found, cancellation).ConfigureAwait(false);
            else if (suite is null && ++stale > Few)
                await ListAsync(_left[0], cancellation).ConfigureAwait(false);
        }

        while (_missing.Count > 0 && (_left.Count > 0 || _isCutShort))
            await AskAsync(cancellation).ConfigureAwait(false);
        return _placed;
    }

    /// <summary>Asks for one of the missing cases. Returns null when the project does not have it.</summary>
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
        // TestRail has no such case, or not in a project that we may see.
        catch (TestRailException unknown) when (unknown.Kind is FailureKind.BadRequest or FailureKind.Forbidden)
        {
            return null;
        }
    }

    /// <summary>Lists a suite, of a large one no more pages than there are cases to be found: to ask for each of these costs as much.</summary>
    private async Task ListAsync(NamedSuite suite, CancellationToken cancellation)
    {
        _left.Remove(suite);
        var (read, most) = (0, Page * _missing.Count);
        await foreach (var item in api.AllCases(project, new CaseFilter { SuiteId = suite.Id }, cancellation).ConfigureAwait(false))
        {
            if (_missing.Remove(item.Id))
                _placed[item.Id] = suite.Id;
            if (_missing.Count > 0 && ++read < most)
                continue;

            _isCutShort = true;
            return;
        }
    }
}
