using System.Reflection;
using System.Reflection.Emit;
using TestRail.Reporter.Contracts;

namespace TestRail.Reporter.Tests.Sessions.Kit;

/// <summary>A compiled test assembly on disk whose tests declare case ids and suites in its metadata.</summary>
internal static class DeclaringAssembly
{
    private static readonly ConstructorInfo Property = typeof(PropertyAttribute).GetConstructor([typeof(string), typeof(string)])!;

    public static string Write(string path, IEnumerable<long> cases, IEnumerable<string> suites) => Write(path, suites, [(null, cases)]);

    /// <summary>Writes an assembly with several classes that each declare a suite or none.</summary>
    public static string Write(string path, IEnumerable<string> suites, IEnumerable<(string? Suite, IEnumerable<long> Cases)> classes)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Shop.Tests"), typeof(object).Assembly);
        foreach (var suite in suites)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(Property, [TraitKeys.Suite, suite]));
        var module = assembly.DefineDynamicModule("Shop.Tests");
        var number = 0;
        foreach (var (suite, cases) in classes)
        {
            var type = module.DefineType($"Shop.CartTests{(number++ == 0 ? "" : number)}", TypeAttributes.Public | TypeAttributes.Class);
            if (suite is not null)
                type.SetCustomAttribute(new CustomAttributeBuilder(Property, [TraitKeys.Suite, suite]));
            foreach (var id in cases)
                AddTest(type, id);
            type.CreateType();
        }

        assembly.Save(path);
        return path;
    }

    /// <summary>Writes an assembly with one class whose tests have these names.</summary>
    public static void Write(string path, string type, IReadOnlyDictionary<string, long> tests)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Shop.Tests"), typeof(object).Assembly);
        var declared = assembly.DefineDynamicModule("Shop.Tests").DefineType(type, TypeAttributes.Public | TypeAttributes.Class);
        foreach (var (name, id) in tests)
            AddTest(declared, id, name);
        declared.CreateType();
        assembly.Save(path);
    }

    private static void AddTest(TypeBuilder type, long id, string? name = null)
    {
        var test = type.DefineMethod(name ?? $"Test_of_{id}", MethodAttributes.Public, typeof(void), []);
        test.SetCustomAttribute(new CustomAttributeBuilder(Property, [TraitKeys.Case, $"C{id}"]));
        test.GetILGenerator().Emit(OpCodes.Ret);
    }
}
