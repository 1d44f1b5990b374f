using System.Reflection;
using System.Xml.Linq;

namespace TestRail.Client.Tests;

public sealed class DocumentationTests
{
    private static readonly string[] Members =
        [.. XDocument.Load(Path.ChangeExtension(typeof(ITestRailApi).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Value.Contains("Source: ", StringComparison.Ordinal) && member.Descendants("see").Any(see => (string?)see.Attribute("href") is not null))
            .Select(member => (string)member.Attribute("name")!)];

    [Test]
    public void Every_method_names_the_vendors_page() =>
        Assert.That(Endpoints.All.Concat(Endpoints.Streams).Select(Name).Where(name => !Members.Any(member => member.Split('(')[0] == $"M:{name}")), Is.Empty);

    [Test]
    public void Every_type_of_a_room_names_the_vendors_page() =>
        Assert.That(
            typeof(ITestRailApi).Assembly.GetExportedTypes().Where(type => type.Namespace != "TestRail.Client").Select(type => $"T:{type.FullName}"),
            Is.SubsetOf(Members));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
