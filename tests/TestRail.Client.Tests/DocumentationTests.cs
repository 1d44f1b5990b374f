using System.Reflection;
using System.Xml.Linq;
using TestRail.Client.Values;

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
    public void Every_type_of_TestRail_names_the_vendors_page() =>
        Assert.That(typeof(ITestRailApi).Assembly.GetExportedTypes().Where(IsOfTestRail).Select(type => $"T:{type.FullName}"), Is.SubsetOf(Members));

    /// <summary>The other types are the client's own: how to call, what failed, and the values that all objects contain.</summary>
    private static bool IsOfTestRail(Type type) => type.Namespace switch
    {
        "TestRail.Client" or "TestRail.Client.Errors" => false,
        "TestRail.Client.Values" => type.IsSubclassOf(typeof(TestRailObject)),
        _ => true,
    };

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
