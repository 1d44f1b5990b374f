using System.Text.Json;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>The filters of the solution in build.</summary>
internal sealed class SolutionFilterTests
{
    [TestCase("Packages.slnf", "src/", "adapters/")]
    [TestCase("Sandbox.slnf", "src/TestRail.Sandbox/", "src/TestRail.Client/", "tests/TestRail.Sandbox.Tests/", "tests/TestRail.Contract.Tests/")]
    public void A_filter_has_the_projects_of_its_folders(string filter, params string[] folders)
    {
        using var json = JsonDocument.Parse(Repository.Read($"build/{filter}"));
        var listed = json.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray().Select(project => project.GetString()!);
        var projects = Repository.Read("TestRail.Reporter.sln").Split('"').Where(text => text.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => path.Replace('\\', '/'));

        Assert.That(listed, Is.EquivalentTo(projects.Where(project => folders.Any(folder => project.StartsWith(folder, StringComparison.Ordinal)))));
    }
}
