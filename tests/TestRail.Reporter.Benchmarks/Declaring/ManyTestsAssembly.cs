using System.Reflection;
using System.Reflection.Emit;
using NUnit.Framework;
using TestRail.Reporter.Benchmarks.Declaring.Attributes;

namespace TestRail.Reporter.Benchmarks.Declaring;

/// <summary>A test assembly whose methods name cases with every kind of attribute. Each names its own case, from C1 on.</summary>
internal static class ManyTestsAssembly
{
    private const int TestsInClass = 50;

    private static readonly ConstructorInfo Test = typeof(TestAttribute).GetConstructor([])!;

    /// <summary>The constructors of attributes that name a case, and their arguments for a case id.</summary>
    private static readonly (ConstructorInfo Constructor, Func<int, object?[]> Arguments)[] Shapes =
    [
        Shape<TestRailCaseAttribute>([typeof(int)], id => [id]),
        Shape<TestRailTestCaseAttribute>([typeof(int), typeof(object[])], id => [id, new object[] { "GB", 20 }]),
        Shape<PropertyAttribute>([typeof(string), typeof(string)], id => ["TestRailCase", $"C{id}"]),
    ];

    /// <param name="path">The file to write.</param>
    /// <param name="tests">The number of methods; a multiple of 50.</param>
    /// <param name="cases">The number of ids. Ids beyond the number of methods become second ids of the first methods.</param>
    public static void Write(string path, int tests, int cases)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Many.Tests"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Many.Tests");
        for (var first = 1; first <= tests; first += TestsInClass)
            AddClass(module, first, tests, cases);
        assembly.Save(path);
    }

    private static void AddClass(ModuleBuilder module, int first, int tests, int cases)
    {
        var type = module.DefineType($"Many.Tests.Tests{first}", TypeAttributes.Public);
        for (var number = first; number < first + TestsInClass; number++)
        {
            var method = type.DefineMethod($"Total_of_cart_{number}_is_right", MethodAttributes.Public);
            method.GetILGenerator().Emit(OpCodes.Ret);
            method.SetCustomAttribute(new CustomAttributeBuilder(Test, []));
            AddCase(method, number);
            if (tests + number <= cases)
                AddCase(method, tests + number);
        }

        type.CreateType();
    }

    private static void AddCase(MethodBuilder method, int id)
    {
        var (constructor, arguments) = Shapes[id % Shapes.Length];
        method.SetCustomAttribute(new CustomAttributeBuilder(constructor, arguments(id)));
    }

    private static (ConstructorInfo Constructor, Func<int, object?[]> Arguments) Shape<T>(Type[] parameters, Func<int, object?[]> arguments) =>
        (typeof(T).GetConstructor(parameters)!, arguments);
}
