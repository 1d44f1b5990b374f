using System.Diagnostics.CodeAnalysis;
using TestRail.Client;
using TestRail.Client.Projects;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>Groups a session's cases by suite when neither the project nor the configuration determines a single suite.</summary>
/// <param name="api">The TestRail API.</param>
/// <param name="options">The configuration.</param>
/// <param name="named">
/// The suites that the tests name. A suite that does not exist is ignored, and its cases are looked up like cases without a suite.
/// </param>
/// <param name="project">The project.</param>
internal sealed class CaseSuites(ITestRailApi api, ReporterOptions options, NamedSuites named, Func<Task<Project>> project)
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private bool _isListed;

    /// <summary>Suites that tests name but the project does not have.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Returns the cases in groups. Cases in no group are in no suite of the project.</summary>
    /// <param name="lease">The lease. Suites that other sessions have read are not requested again.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    /// <exception cref="InvalidConfigurationException">The configured suite does not exist.</exception>
    public async Task<IReadOnlyList<SuiteGroup>> SortAsync(SharedStateLease lease, IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        if (options.Run.Id is not null)
            return [new SuiteGroup(null, cases) { TakesAll = true }];

        var suites = IsEnough(lease.State.Suites) ? lease.State.Suites : await ListAsync(lease, cancellation).ConfigureAwait(false);
        if (options.Suite is { } wanted)
            return [new SuiteGroup(NameLookup.Find(wanted, "suite", "suite", suites, suite => suite.Id, suite => suite.Name), cases) { TakesAll = true }];
        if (suites.Count <= 1)
            return [new SuiteGroup(suites is [var single] ? single : null, cases) { TakesAll = true }];
        if (named.Only is { } name && Find(name, suites) is { } only)
            return [new SuiteGroup(only, cases) { TakesAll = true, HasSiblings = true }];

        var placed = await PlaceAsync(lease.State, suites, cases, cancellation).ConfigureAwait(false);
        // The suites in the shared state may be days old.
        if (placed.Count < cases.Count && !_isListed)
        {
            suites = await ListAsync(lease, cancellation).ConfigureAwait(false);
            placed = await PlaceAsync(lease.State, suites, cases, cancellation).ConfigureAwait(false);
        }

        return [.. placed.GroupBy(pair => pair.Value).Select(group => new SuiteGroup(
            suites.First(suite => suite.Id == group.Key), [.. group.Select(pair => pair.Key)]) { HasSiblings = true })];
    }

    /// <summary>The suite that a test names; null when no suite or more than one has the name.</summary>
    private NamedSuite? Find(string name, IReadOnlyList<NamedSuite> suites)
    {
        var found = suites.Where(suite => IsCalled(suite, NameOrId.Parse(name, 'S'))).Take(2).ToList();
        if (found.Count == 0)
            _missing.Add(name);
        return found is [var suite] ? suite : null;
    }

    /// <summary>True when the known suites contain all named suites, or when the project has only one suite.</summary>
    private bool IsEnough([NotNullWhen(true)] IReadOnlyList<NamedSuite>? known)
    {
        IEnumerable<NameOrId> wanted = options.Suite is { } configured ? [configured] : named.All.Select(name => NameOrId.Parse(name, 'S'));
        return known is not null && ((known.Count == 0 && options.Suite is null) || wanted.All(name => known.Any(suite => IsCalled(suite, name))));
    }

    /// <summary>The project's suites; empty when the project has only one and neither an option nor a test names a suite.</summary>
    private async Task<IReadOnlyList<NamedSuite>> ListAsync(SharedStateLease lease, CancellationToken cancellation)
    {
        var owner = await project().ConfigureAwait(false);
        IReadOnlyList<NamedSuite> suites = options.Suite is null && named.All.Count == 0 && owner.SuiteMode == SuiteMode.Single
            ? []
            : [.. (await api.AllSuites(owner.Id, cancellation).ToListAsync(cancellation).ConfigureAwait(false)).Select(suite => new NamedSuite(suite.Id, suite.Name))];
        lease.Learn(suites);
        _isListed = true;
        return suites;
    }

    /// <summary>
    /// The suite of each case. Suites that tests name are searched first. Other suites are normally listed only when a case is known to be
    /// in them.
    /// </summary>
    private async Task<IReadOnlyDictionary<long, long>> PlaceAsync(
        SharedState known, IReadOnlyList<NamedSuite> suites, IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        var missing = cases.ToHashSet();
        var placed = known.Runs.SelectMany(run => run.Cases.Where(missing.Remove).Select(id => KeyValuePair.Create(id, run.Target.Suite!.Value)).ToList()).ToDictionary();
        foreach (var id in missing.ToList())
        {
            if (named.OfCases.TryGetValue(id, out var name) && Find(name, suites) is { } suite && missing.Remove(id))
                placed[id] = suite.Id;
        }

        if (missing.Count == 0)
            return placed;

        var namedSuites = suites.Where(suite => named.All.Any(name => IsCalled(suite, NameOrId.Parse(name, 'S')))).ToList();
        var owner = known.Runs is [var run, ..] ? run.Target.Project : (await project().ConfigureAwait(false)).Id;
        var found = await new CaseSuiteLookup(api, owner, [.. namedSuites.Union(suites)]).PlaceAsync(missing, namedSuites.Count, cancellation).ConfigureAwait(false);
        return placed.Concat(found).ToDictionary();
    }

    private static bool IsCalled(NamedSuite suite, NameOrId name) => name.Id == suite.Id || string.Equals(name.Name, suite.Name, StringComparison.OrdinalIgnoreCase);
}
