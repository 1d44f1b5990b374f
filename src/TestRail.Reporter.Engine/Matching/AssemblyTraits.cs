using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>
/// The traits that one test's attributes give it, read from its assembly's metadata: for tests that never came so far as to bring them along.
/// </summary>
internal static class AssemblyTraits
{
    /// <summary>The traits of the method and of its classes; none where the method is not found.</summary>
    public static IReadOnlyList<Trait> Of(TestIdentity test)
    {
        if (test.ClassName is not { } name || test.MethodName is not { } method)
            return [];

        using var module = TestModule.Open(test.Source);
        try
        {
            return module?.Find(name) is { } type ? Of(type, method) : [];
        }
        // The test is reported all the same, by its name or not at all.
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static Trait[] Of(TestClass type, string method)
    {
        var own = type.Methods(type.Module.Framework).Where(one => one.Name == method).SelectMany(one => one.Traits).ToList();
        // Which of several rows was running is not known, and the others' cases are not to fail for it.
        if (own.Count(trait => trait.IsRow) > 1)
            own.RemoveAll(trait => trait.IsRow);
        return [.. own.Concat(type.Traits(type.Module.Framework)).Select(trait => trait.ToTrait())];
    }
}
