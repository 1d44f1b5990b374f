using System.Reflection;
using TestRail.Reporter.TestingPlatform;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Architecture;

internal sealed class SurfaceTests
{
    private static readonly string[] Vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Service", "Processor", "Info", "Data"];

    [Test]
    public void VSTest_needs_one_public_type_and_nobody_needs_more() =>
        Assert.That(new[] { House.Words, House.Engine, House.Host }.SelectMany(assembly => assembly.GetExportedTypes()), Is.EqualTo(new[] { typeof(TestRailLogger) }));

    [Test]
    public void The_testing_platform_needs_a_hook_and_a_written_main_an_extension() =>
        Assert.That(House.PlatformHost.GetExportedTypes(), Is.EquivalentTo(new[] { typeof(TestingPlatformBuilderHook), typeof(TestApplicationBuilderExtensions) }));

    [TestCaseSource(nameof(Assemblies))]
    public void A_name_says_what_a_thing_is(string assembly) =>
        Assert.That(Types(assembly).Where(type => Array.Exists(Vague, word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal))), Is.Empty);

    [TestCaseSource(nameof(Assemblies))]
    public void A_class_is_sealed_unless_others_inherit_it(string assembly)
    {
        var all = Assemblies().SelectMany(Types).ToList();
        var open = Types(assembly).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !all.Exists(other => Parent(other) == type));
        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(Assemblies))]
    public void A_constructor_takes_five_things_at_most(string assembly)
    {
        var crowded = Types(assembly).Where(type => type.GetMethod("<Clone>$") is null && !type.IsValueType)
            .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(constructor => constructor.GetParameters().Length > 5));
        Assert.That(crowded, Is.Empty);
    }

    /// <summary>Hand-written types only; compilers and source generators add their own.</summary>
    private static List<Type> Types(string assembly) =>
        [.. new[] { House.Words, House.Engine, House.Host, House.PlatformHost, House.Client }.Single(each => each.GetName().Name == assembly).GetTypes()
            .Where(type => !type.IsNested && !type.Name.Contains('<') && type.Namespace?.StartsWith("TestRail", StringComparison.Ordinal) == true)];

    private static Type? Parent(Type type) => type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType;

    private static IEnumerable<string> Assemblies() => ["TestRail.Reporter.Contracts", "TestRail.Reporter.Engine", "TestRail.Reporter.TestLogger", "TestRail.Reporter.TestingPlatform", "TestRail.Client"];
}
