using System.Diagnostics.CodeAnalysis;
using TestRail.Client;
using TestRail.Client.Projects;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Runs;

/// <summary>Sorts the cases of a session by their suites, where neither the project nor a person says that all are of one.</summary>
/// <param name="api">TestRail.</param>
/// <param name="options">The configuration.</param>
/// <param name="declared">The suites that the tests themselves name.</param>
/// <param name="project">The project.</param>
internal sealed class CaseSuites(ITestRailApi api, ReporterOptions options, IReadOnlyCollection<string> declared, Func<Task<Project>> project)
{
    private bool _isListed;

    private NameOrId? Wanted => options.Suite ?? (declared.Count == 1 ? NameOrId.Parse(declared.First(), 'S') : null);

    /// <summary>The cases in groups; those that are in none of them are in no suite of the project.</summary>
    /// <param name="turn">What other sessions know already is not asked again.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="UnusableConfigurationException">There is no such suite.</exception>
    public async Task<IReadOnlyList<SuiteGroup>> SortAsync(Turn turn, IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        if (options.Run.Id is not null)
            return [new SuiteGroup(null, cases) { TakesAll = true }];

        var suites = IsEnough(turn.State.Suites) ? turn.State.Suites : await ListAsync(turn, cancellation).ConfigureAwait(false);
        if (Wanted is { } wanted)
            return [new SuiteGroup(Find(wanted, suites), cases) { TakesAll = true, HasSiblings = options.Suite is null && suites.Count > 1 }];
        if (suites.Count <= 1)
            return [new SuiteGroup(suites is [var only] ? only : null, cases) { TakesAll = true }];

        var placed = await PlaceAsync(turn.State, suites, cases, cancellation).ConfigureAwait(false);
        // What others know of the suites may be days old.
        if (placed.Count < cases.Count && !_isListed)
        {
            suites = await ListAsync(turn, cancellation).ConfigureAwait(false);
            placed = await PlaceAsync(turn.State, suites, cases, cancellation).ConfigureAwait(false);
        }

        return [.. placed.GroupBy(pair => pair.Value).Select(group => new SuiteGroup(
            suites.First(suite => suite.Id == group.Key), [.. group.Select(pair => pair.Key)]) { HasSiblings = true })];
    }

    private static NamedSuite Find(NameOrId wanted, IReadOnlyList<NamedSuite> suites) =>
        NameLookup.Find(wanted, "suite", "suite", suites, suite => suite.Id, suite => suite.Name);

    /// <summary>True when what others know of the suites tells which one is wanted.</summary>
    private bool IsEnough([NotNullWhen(true)] IReadOnlyList<NamedSuite>? known) =>
        known is not null && (Wanted is not { } wanted || known.Any(suite => IsCalled(suite, wanted)));

    /// <summary>The project's suites; none where it has only one and nobody asks for its name.</summary>
    private async Task<IReadOnlyList<NamedSuite>> ListAsync(Turn turn, CancellationToken cancellation)
    {
        var owner = await project().ConfigureAwait(false);
        IReadOnlyList<NamedSuite> suites = Wanted is null && owner.SuiteMode == SuiteMode.Single
            ? []
            : [.. (await api.AllSuites(owner.Id, cancellation).ToListAsync(cancellation).ConfigureAwait(false)).Select(suite => new NamedSuite(suite.Id, suite.Name))];
        turn.Learn(suites);
        _isListed = true;
        return suites;
    }

    /// <summary>The suite of each case. Those that tests name are looked at first; others are listed only where a case is known to be in them.</summary>
    private async Task<IReadOnlyDictionary<long, long>> PlaceAsync(
        SharedRuns known, IReadOnlyList<NamedSuite> suites, IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        var missing = cases.ToHashSet();
        var placed = known.Runs.SelectMany(run => run.Cases.Where(missing.Remove).Select(id => KeyValuePair.Create(id, run.Binding.Suite!.Value)).ToList()).ToDictionary();
        if (missing.Count == 0)
            return placed;

        var named = suites.Where(suite => declared.Any(name => IsCalled(suite, NameOrId.Parse(name, 'S')))).ToList();
        var owner = known.Runs is [var run, ..] ? run.Binding.Project : (await project().ConfigureAwait(false)).Id;
        var found = await new CasePlacing(api, owner, [.. named.Union(suites)]).PlaceAsync(missing, named.Count, cancellation).ConfigureAwait(false);
        return placed.Concat(found).ToDictionary();
    }

    private static bool IsCalled(NamedSuite suite, NameOrId name) => name.Id == suite.Id || string.Equals(name.Name, suite.Name, StringComparison.OrdinalIgnoreCase);
}
