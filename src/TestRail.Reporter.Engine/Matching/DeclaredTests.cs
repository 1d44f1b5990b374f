using TestRail.Reporter.Contracts;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Maps cases to the tests in an assembly's metadata. After an aborted session it tells which cases may lack results. A method without
/// parameters in a class that runs once is a single test; data rows, repetitions and classes with arguments are an unknown number of tests.
/// </summary>
internal sealed class DeclaredTests
{
    private readonly Dictionary<long, List<(string Type, string Method, bool IsSingle)>> _tests = [];

    private DeclaredTests()
    {
    }

    /// <summary>All cases that the assemblies declare.</summary>
    public IReadOnlyList<long> All => [.. _tests.Keys];

    /// <summary>The tests of a case, each with its class and method; empty for a case that the assemblies do not declare.</summary>
    public IReadOnlyList<(string Type, string Method, bool IsSingle)> Of(long @case) => _tests.TryGetValue(@case, out var tests) ? tests : [];

    /// <summary>Reads the assemblies. Returns null if one of them cannot be read, because it may declare any case.</summary>
    public static DeclaredTests? Read(IEnumerable<string> assemblies, IReadOnlyList<CaseMatch> ways)
    {
        var tests = new DeclaredTests();
        foreach (var assembly in assemblies)
        {
            using var module = TestModule.Open(assembly);
            if (module is null)
                return null;

            try
            {
                foreach (var handle in module.Metadata.TypeDefinitions)
                    tests.Add(new TestClass(module, handle), ways);
            }
            catch (BadImageFormatException)
            {
                return null;
            }
        }

        return tests;
    }

    /// <summary>The cases whose tests may lack results.</summary>
    /// <param name="ran">The class and method of each test that gave a result.</param>
    /// <param name="reported">The cases of these results.</param>
    public IReadOnlyList<long> MayMiss(IReadOnlySet<(string Type, string Method)> ran, IEnumerable<long> reported) =>
    [
        .. _tests.Where(declared => !declared.Value.TrueForAll(test => test.IsSingle && ran.Contains((test.Type, test.Method)))).Select(declared => declared.Key),
        // A case that is not declared comes from a data row, and other rows may be missing.
        .. reported.Where(id => !_tests.ContainsKey(id)),
    ];

    private void Add(TestClass type, IReadOnlyList<CaseMatch> ways)
    {
        if (!type.IsRunnable)
            return;

        var framework = type.Module.Framework;
        var (shared, isSingleClass) = (type.Traits(framework), type.IsSingle);
        var declared = type.Tests(framework).ToList();
        // Hosts do not report which overload ran.
        var overloaded = declared.GroupBy(test => test.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var test in declared)
        {
            IReadOnlyList<DeclaredTrait> traits = [.. test.Traits, .. shared];
            var single = isSingleClass && test.IsSingle && !overloaded.Contains(test.Name);
            foreach (var id in traits.Any(trait => trait.Key == TraitKeys.Ignore) ? [] : AssemblyCases.Cases(ways, traits, test.Name))
            {
                if (!_tests.TryGetValue(id, out var tests))
                    _tests.Add(id, tests = []);
                tests.Add((type.Name, test.Name, single));
            }
        }
    }
}
