using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Adds inherited traits that the test framework left out. xUnit v2 ignores the traits of a base class when the derived class has a trait.
/// MSTest before 3.2 ignores the traits of all classes. Without them, results would not match the cases that the run was created with.
/// </summary>
internal sealed class InheritedTraits : IDisposable
{
    private readonly Dictionary<string, TestModule?> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Class), ClassTraits?> _classes = [];
    private readonly Dictionary<(string Source, string Class, string Method), IReadOnlyList<Trait>> _traits = [];

    /// <summary>Returns the result with all traits that determine its cases.</summary>
    public TestResult Complete(TestResult result)
    {
        if (result.Test is not { ClassName: { } type, MethodName: { } method, Source: var source })
            return result;

        if (!_traits.TryGetValue((source, type, method), out var inherited))
            _traits[(source, type, method)] = inherited = Read(source, type, method);
        return inherited.All(trait => Has(result, trait)) ? result : result with { Traits = [.. result.Traits, .. inherited.Where(trait => !Has(result, trait))] };
    }

    public void Dispose()
    {
        foreach (var module in _modules.Values)
            module?.Dispose();
        _modules.Clear();
    }

    private static bool Has(TestResult result, Trait inherited) =>
        result.Traits.Any(trait => trait.Key == inherited.Key && (trait.Key == TraitKeys.Ignore || trait.Value == inherited.Value));

    private IReadOnlyList<Trait> Read(string source, string name, string method)
    {
        try
        {
            if (Class(source, name) is not { } type)
                return [];

            // Hosts do not report which overload a result belongs to, so the traits of overloaded methods are not used.
            var own = type.Methods[method].Take(2).ToList() is [var only] ? only.Traits : [];
            return [.. own.Where(trait => !trait.IsRow).Concat(type.Traits).Where(DeterminesCase).Select(trait => trait.ToTrait()).Distinct()];
        }
        // An assembly that cannot be read adds no traits.
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private ClassTraits? Class(string source, string name)
    {
        if (!_modules.TryGetValue(source, out var module))
            _modules[source] = module = TestModule.Open(source);
        if (!_classes.TryGetValue((source, name), out var type))
            _classes[(source, name)] = type = module?.Find(name) is { } found ? ClassTraits.Of(found) : null;
        return type;
    }

    private static bool DeterminesCase(DeclaredTrait trait) =>
        trait.Key is TraitKeys.Ignore or TraitKeys.Case || CaseIds.TryParseTag(trait.Key, trait.Value, out _);

    /// <summary>A class as its results need it. A class of many tests would be read once for each of them.</summary>
    private sealed record ClassTraits(ILookup<string, TestMethod> Methods, IReadOnlyList<DeclaredTrait> Traits)
    {
        public static ClassTraits Of(TestClass type) =>
            new(type.Methods(type.Module.Framework).ToLookup(method => method.Name), type.Traits(type.Module.Framework));
    }
}
