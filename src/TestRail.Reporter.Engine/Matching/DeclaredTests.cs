using TestRail.Reporter.Contracts;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Which tests of an assembly belong to which case, as far as its metadata tells: so that of a session which was cut short it is known which cases may lack results. A method
/// without parameters in a class that runs once is one test; rows and fixtures with arguments are any number.
/// </summary>
internal sealed class DeclaredTests
{
    private readonly Dictionary<long, List<(string Type, string Method)?>> _tests = [];

    private DeclaredTests()
    {
    }

    /// <summary>All cases that the assemblies name.</summary>
    public IReadOnlyList<long> All => [.. _tests.Keys];

    /// <summary>Reads the assemblies. One that cannot be read declares nothing.</summary>
    public static DeclaredTests Read(IEnumerable<string> assemblies, IReadOnlyList<CaseMatch> ways)
    {
        var tests = new DeclaredTests();
        foreach (var assembly in assemblies)
        {
            using var module = TestModule.Open(assembly);
            try
            {
                foreach (var handle in module?.Metadata.TypeDefinitions ?? [])
                    tests.Add(new TestClass(module!, handle), ways);
            }
            // The rest of a damaged file declares nothing.
            catch (BadImageFormatException)
            {
            }
        }

        return tests;
    }

    /// <summary>The cases of which tests may be missing among those that ran.</summary>
    /// <param name="ran">The tests that gave a result, by class and method.</param>
    /// <param name="reported">The cases that a result belongs to.</param>
    public IReadOnlyList<long> MayMiss(IReadOnlySet<(string Type, string Method)> ran, IEnumerable<long> reported) =>
    [
        .. _tests.Where(declared => !declared.Value.TrueForAll(test => test is { } single && ran.Contains(single))).Select(declared => declared.Key),
        // Ids that only exist at run time are those of rows.
        .. reported.Where(id => !_tests.ContainsKey(id)),
    ];

    private void Add(TestClass type, IReadOnlyList<CaseMatch> ways)
    {
        if (!type.IsRunnable)
            return;

        var framework = type.Module.Framework;
        var shared = type.Traits(framework);
        foreach (var test in type.Tests(framework))
        {
            IReadOnlyList<DeclaredTrait> traits = [.. test.Traits, .. shared];
            (string, string)? single = test.IsSingle && type.IsSingle ? (type.Name, test.Name) : null;
            foreach (var id in traits.Any(trait => trait.Key == TraitKeys.Ignore) ? [] : AssemblyCases.Cases(ways, traits, test.Name))
            {
                if (!_tests.TryGetValue(id, out var tests))
                    _tests.Add(id, tests = []);
                tests.Add(single);
            }
        }
    }
}
