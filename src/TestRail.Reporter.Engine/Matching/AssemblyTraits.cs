using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// Reads the traits of one test from the attributes in its assembly's metadata. Used for tests that gave no result, because only results
/// carry traits.
/// </summary>
internal static class AssemblyTraits
{
    /// <summary>The traits of the method and its classes; empty when the method is not found.</summary>
    public static IReadOnlyList<Trait> Of(TestIdentity test)
    {
        if (test.ClassName is not { } name || test.MethodName is not { } method)
            return [];

        using var module = TestModule.Open(test.Source);
        try
        {
            return module?.Find(name) is { } type ? Of(type, method) : [];
        }
        // The test is then reported by its name, or not at all.
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static Trait[] Of(TestClass type, string method)
    {
        var own = type.Methods(type.Module.Framework).Where(one => one.Name == method).SelectMany(one => one.Traits).ToList();
        // It is not known which data row was running, and the cases of the other rows must not fail.
        if (own.Count(trait => trait.IsRow) > 1)
            own.RemoveAll(trait => trait.IsRow);
        return [.. own.Concat(type.Traits(type.Module.Framework)).Select(trait => trait.ToTrait())];
    }
}
