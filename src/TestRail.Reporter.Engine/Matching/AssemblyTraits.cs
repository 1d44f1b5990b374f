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
        using var module = TestModule.Open(test.Source);
        try
        {
            return module is null ? [] : Find(module, test) is var (type, method) ? Of(type, method) : [];
        }
        // The test is then reported by its name, or not at all.
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static (TestClass Type, string Method)? Find(TestModule module, TestIdentity test)
    {
        (TestClass Type, string Method)? named = test is { ClassName: { } name, MethodName: { } method } && module.Find(name) is { } type ? (type, method) : null;
        return named?.Type.Methods(module.Framework).Any(one => one.Name == named.Value.Method) == true ? named : FindByFullName(module, test.Id) ?? named;
    }

    /// <summary>F# allows dots, blanks and parentheses in names, so a full name cannot be split without knowing the assembly's names.</summary>
    private static (TestClass Type, string Method)? FindByFullName(TestModule module, string fullName)
    {
        foreach (var type in module.Metadata.TypeDefinitions.Select(handle => new TestClass(module, handle)))
        {
            if (!fullName.StartsWith(type.Name + ".", StringComparison.Ordinal))
                continue;

            var rest = fullName[(type.Name.Length + 1)..];
            if (type.Methods(module.Framework).FirstOrDefault(one => rest == one.Name || rest.StartsWith(one.Name + "(", StringComparison.Ordinal)) is { } method)
                return (type, method.Name);
        }

        return null;
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
