using System.Reflection;
using System.Reflection.Emit;
using TestRail.Reporter.Abstractions;

namespace TestRail.Reporter.Tests.Session.Kit;

/// <summary>A test assembly on disk whose tests carry case ids and suites, as a compiler leaves them in the metadata.</summary>
internal static class DeclaringAssembly
{
    private static readonly ConstructorInfo Property = typeof(PropertyAttribute).GetConstructor([typeof(string), typeof(string)])!;

    public static string Write(string path, IEnumerable<long> cases, IEnumerable<string> suites)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Shop.Tests"), typeof(object).Assembly);
        foreach (var suite in suites)
            assembly.SetCustomAttribute(new CustomAttributeBuilder(Property, [TraitKeys.Suite, suite]));
        var type = assembly.DefineDynamicModule("Shop.Tests").DefineType("Shop.CartTests", TypeAttributes.Public | TypeAttributes.Class);
        foreach (var id in cases)
        {
            var test = type.DefineMethod($"Test_of_{id}", MethodAttributes.Public, typeof(void), []);
            test.SetCustomAttribute(new CustomAttributeBuilder(Property, [TraitKeys.Case, $"C{id}"]));
            test.GetILGenerator().Emit(OpCodes.Ret);
        }

        type.CreateType();
        assembly.Save(path);
        return path;
    }
}
