using TestRail.Reporter.Contracts;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Reads the case ids that test assemblies declare from their metadata, before any test runs. They are the ids that results are later
/// matched by. Ids that only exist at run time, as in data rows, are not found.
/// </summary>
internal sealed class AssemblyCases
{
    private readonly IReadOnlyList<CaseMatch> _ways;
    private readonly OrderedSet<long> _cases = new();
    private readonly OrderedSet<string> _suites = new();
    private readonly Dictionary<long, string?> _suiteOf = [];
    private bool _everyAssemblyHasSuite = true;

    private AssemblyCases(IReadOnlyList<CaseMatch> ways) => _ways = ways;

    /// <summary>Reads the declared cases.</summary>
    /// <param name="assemblies">The paths of the test assemblies.</param>
    /// <param name="ways">The enabled ways of matching.</param>
    public static DeclaredCases Read(IEnumerable<string> assemblies, IReadOnlyList<CaseMatch> ways)
    {
        var cases = new AssemblyCases(ways);
        foreach (var assembly in assemblies)
        {
            using var module = TestModule.Open(assembly);
            try
            {
                if (module is not null)
                    cases.Add(module);
            }
            // The rest of a damaged file is skipped. Its results still carry their ids.
            catch (BadImageFormatException)
            {
            }
        }

        return cases.Declared;
    }

    private DeclaredCases Declared => new(_cases.Items, _suites.Items)
    {
        SuiteOf = _suiteOf.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!),
        OnlySuite = _everyAssemblyHasSuite && _suites.Items.Count == 1 ? _suites.Items.First() : null,
    };

    private void Add(TestModule module)
    {
        var suites = Suites(module.Assembly);
        _everyAssemblyHasSuite &= suites.Count > 0;
        foreach (var handle in module.Metadata.TypeDefinitions)
        {
            suites.AddRange(Suites(module.Of(handle)));
            if (new TestClass(module, handle) is { IsRunnable: true } type)
                Add(type);
        }

        foreach (var suite in suites)
            _suites.Add(suite);
    }

    private static List<string> Suites(DeclaredAttributes attributes) =>
        [.. attributes.Traits.Where(trait => trait is { Key: TraitKeys.Suite, Value: not null }).Select(trait => trait.Value!)];

    private void Add(TestClass type)
    {
        var framework = type.Module.Framework;
        var shared = type.Traits(framework);
        var suite = type.Suite;
        var tests = type.Tests(framework).ToList();
        foreach (var test in tests)
            Add(suite, [.. test.Traits, .. shared], test.Name);
        // The class has case ids but no recognized test methods, so its ids are taken as they are.
        if (tests.Count == 0 && shared.Count > 0)
            Add(suite, shared, null);
    }

    private void Add(string? suite, IReadOnlyList<DeclaredTrait> traits, string? method)
    {
        if (traits.Any(trait => trait.Key == TraitKeys.Ignore))
            return;

        foreach (var id in Cases(_ways, traits, method))
        {
            _cases.Add(id);
            _suiteOf[id] = _suiteOf.TryGetValue(id, out var other) && other != suite ? null : suite;
        }
    }

    /// <summary>The cases of a test. As for results, the first way that finds a case decides.</summary>
    /// <param name="ways">The enabled ways of matching.</param>
    /// <param name="traits">The traits from the test's attributes.</param>
    /// <param name="method">The name of the test method; null when it is not known.</param>
    public static IReadOnlyList<long> Cases(IReadOnlyList<CaseMatch> ways, IReadOnlyList<DeclaredTrait> traits, string? method) =>
        ways.Select(way => Cases(way, traits, method).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];

    private static IEnumerable<long> Cases(CaseMatch way, IReadOnlyList<DeclaredTrait> traits, string? method) => way switch
    {
        CaseMatch.Attribute => traits.Where(trait => trait is { Key: TraitKeys.Case, Value: not null }).SelectMany(trait => CaseIds.Parse(trait.Value!) ?? []),
        CaseMatch.Tag => traits.Select(trait => CaseIds.TryParseTag(trait.Key, trait.Value, out var id) ? id : 0).Where(id => id > 0),
        CaseMatch.Name => method is null ? [] : CaseNames.Find(method),
        _ => [],
    };
}
