using System.Reflection;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace TestRail.Reporter.Tests.Architecture;

internal sealed class FloorTests
{
    private const string Engine = "TestRail.Reporter.";

    [TestCaseSource(nameof(Rooms))]
    public void A_room_uses_lower_floors_only(string room)
    {
        var floor = Array.FindIndex(House.Floors, rooms => rooms.Contains(room));
        var forbidden = House.Floors.Skip(floor).SelectMany(rooms => rooms).Where(other => other != room).Select(other => Engine + other).ToArray();
        AssertApart(room, House.Inside([.. forbidden]));
    }

    [Test]
    public void Every_room_of_the_engine_has_its_floor()
    {
        var rooms = House.Engine.GetTypes().Where(type => type.Namespace?.StartsWith(Engine, StringComparison.Ordinal) == true)
            .Select(type => type.Namespace!.Split('.')[2]).Distinct();
        Assert.That(rooms, Is.SubsetOf(House.Floors.SelectMany(floor => floor)));
    }

    [TestCase("Journal", "TestRail.Client", "System.Net")]
    [TestCase("Configuration", "TestRail.Client", "System.Net", "Microsoft.VisualStudio")]
    [TestCase("Matching", "TestRail.Client", "System.Net")]
    public void A_room_does_not_know_what_is_not_its_business(string room, params string[] strangers) => AssertApart(room, House.Inside(strangers));

    [Test]
    public void Words_need_nothing_but_the_framework() => Assert.That(References(House.Words), Is.All.StartsWith("System"));

    [Test]
    public void A_host_brings_nothing_into_its_test_platform() =>
        Assert.That(
            References(House.Host).Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "TestRail.Reporter.Abstractions", "Microsoft.VisualStudio.TestPlatform.ObjectModel" }));

    [Test]
    public void The_engine_knows_no_test_host() =>
        Assert.That(References(House.Engine), Has.None.StartsWith("Microsoft.VisualStudio").And.None.StartsWith("Microsoft.Testing").And.None.StartsWith("TestRail.Reporter.TestLogger"));

    [Test]
    public void The_client_knows_nothing_of_the_reporter() => Assert.That(References(House.Client), Has.None.StartsWith("TestRail"));

    [Test]
    public void The_sandbox_is_an_island() => Assert.That(References(House.Load("TestRail.Sandbox")), Has.None.StartsWith("TestRail"));

    private static void AssertApart(string room, string strangers)
    {
        var rule = Types().That().ResideInNamespaceMatching(House.Inside(Engine + room))
            .Should().NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(strangers))
            .WithoutRequiringPositiveResults();
        Assert.That(House.Violations(rule), Is.Empty);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Rooms() => House.Floors.SelectMany(floor => floor);
}
