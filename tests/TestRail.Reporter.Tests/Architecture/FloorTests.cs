using System.Reflection;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TestRail.Reporter.Tests.Architecture;

internal sealed class FloorTests
{
    [TestCaseSource(nameof(Namespaces))]
    public void A_namespace_uses_lower_floors_only(string name) => Assert.That(House.NotLower(name, House.Floors, House.Uses), Is.Empty);

    [Test]
    public void Every_namespace_has_its_floor()
    {
        var all = new[] { House.Words, House.Engine, House.Host, House.PlatformHost, House.Tool }.SelectMany(assembly => assembly.GetTypes())
            .Select(type => type.Namespace).Where(name => name?.StartsWith(House.Root, StringComparison.Ordinal) == true).Select(name => name![House.Root.Length..]).Distinct();
        Assert.That(all, Is.EquivalentTo(Namespaces()));
    }

    [Test]
    public void The_documents_show_who_uses_whom() => Repository.AssertSectionHolds("docs/architecture.md", "dependencies", DependencyMatrix.Render());

    [TestCase("Journal", "TestRail.Client", "System.Net")]
    [TestCase("Configuration", "TestRail.Client", "System.Net", "Microsoft.VisualStudio")]
    [TestCase("Matching", "TestRail.Client", "System.Net")]
    [TestCase("Defects", "TestRail.Client", "TestRail.Reporter.Engine.Journal")]
    public void A_room_does_not_know_what_is_not_its_business(string room, params string[] strangers) => AssertApart(room, House.Inside(strangers));

    [Test]
    public void Words_need_nothing_but_the_framework() => Assert.That(References(House.Words), Is.All.StartsWith("System"));

    [Test]
    public void A_host_brings_nothing_into_its_test_platform() =>
        Assert.That(
            References(House.Host).Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "TestRail.Reporter.Contracts", "Microsoft.VisualStudio.TestPlatform.ObjectModel" }));

    [Test]
    public void The_host_for_the_testing_platform_brings_nothing_into_a_test_application() =>
        Assert.That(
            References(House.PlatformHost).Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "TestRail.Reporter.Contracts", "Microsoft.Testing.Platform" }));

    [Test]
    public void The_host_for_the_testing_platform_is_compiled_against_the_lowest_version_that_it_supports() =>
        Assert.That(House.PlatformHost.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.Testing.Platform").Version, Is.EqualTo(new Version(2, 0, 2, 0)));

    [Test]
    public void The_engine_knows_no_test_host() =>
        Assert.That(References(House.Engine), Has.None.StartsWith("Microsoft.VisualStudio").And.None.StartsWith("Microsoft.Testing").And.None.StartsWith("TestRail.Reporter.TestLogger").And.None.StartsWith("TestRail.Reporter.Tool"));

    [Test]
    public void The_client_knows_nothing_of_the_reporter() => Assert.That(References(House.Client), Has.None.StartsWith("TestRail"));

    [Test]
    public void The_sandbox_is_an_island() => Assert.That(References(House.Load("TestRail.Sandbox")), Has.None.StartsWith("TestRail"));

    [Test]
    public void Only_the_room_of_defects_knows_Axosoft() =>
        Assert.That(
            House.Engine.GetTypes().Where(type => type.Namespace?.StartsWith("TestRail.Reporter.Engine.Defects", StringComparison.Ordinal) != true)
                .Where(type => House.Plan.Types.Any(each => each.FullName == type.FullName && each.Dependencies.Any(use => use.Target.Namespace?.FullName.StartsWith("Axosoft", StringComparison.Ordinal) == true))),
            Is.Empty);

    private static void AssertApart(string room, string strangers)
    {
        var rule = Types().That().ResideInNamespaceMatching(House.Inside(House.Root + "Engine." + room))
            .Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(strangers))
            .WithoutRequiringPositiveResults();
        Assert.That(House.Violations(rule), Is.Empty);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Namespaces() => House.Floors.SelectMany(names => names);
}
