using System.IO.Compression;
using System.Xml.Linq;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Packages;

/// <summary>The packages as their pages on nuget.org show them.</summary>
internal sealed class PackageTests
{
    private static readonly string[] Ids =
    [
        "Axosoft.Client", "TestRail.Client", "TestRail.Client.DependencyInjection", "TestRail.Reporter", "TestRail.Reporter.MSTest", "TestRail.Reporter.NUnit", "TestRail.Reporter.TUnit",
        "TestRail.Reporter.Tool", "TestRail.Reporter.XUnit",
        "TestRail.Reporter.XUnit.V3", "TestRail.Sandbox",
    ];

    [TestCaseSource(nameof(Ids))]
    public void A_package_has_what_its_page_shows(string id)
    {
        using var package = ZipFile.OpenRead(UserRepository.Current.Package(id));
        var metadata = XDocument.Load(package.GetEntry($"{id}.nuspec")!.Open()).Root!.Elements().First();
        string Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
        using var readme = new StreamReader(package.GetEntry(Value("readme"))!.Open());

        Assert.Multiple(() =>
        {
            Assert.That(package.GetEntry(Value("icon")), Is.Not.Null);
            Assert.That(readme.ReadLine(), Is.EqualTo($"# {id}"));
            Assert.That(Value("license"), Is.EqualTo("MIT"));
            Assert.That(Value("description"), Has.Length.GreaterThan(40));
            Assert.That(Value("tags").Split(' '), Does.Contain("testrail").And.Length.GreaterThan(2));
            Assert.That(Value("releaseNotes"), Does.StartWith("### "));
        });
    }

    [Test]
    public void No_other_package_is_packed() =>
        Assert.That(Directory.GetFiles(UserRepository.Current.Feed, "*.nupkg").Select(file => Path.GetFileName(file)), Is.EquivalentTo(Ids.Select(id => Path.GetFileName(UserRepository.Current.Package(id)))));

    [Test]
    [Platform("Linux, MacOsX")]
    public async Task A_release_marks_the_public_API_as_shipped()
    {
        var copy = Directory.CreateTempSubdirectory("testrail-api-");
        var project = Directory.CreateDirectory(Path.Combine(copy.FullName, "src", "Shop"));
        Directory.CreateDirectory(Path.Combine(copy.FullName, "adapters", "Till"));
        foreach (var folder in new[] { project.FullName, Path.Combine(copy.FullName, "adapters", "Till") })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "PublicAPI.Shipped.txt"), "#nullable enable\nShop.Cart\nShop.Cart.Old() -> void\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "PublicAPI.Unshipped.txt"), "#nullable enable\n*REMOVED*Shop.Cart.Old() -> void\nShop.Cart.Add(int count) -> void\n");
        }

        await using var script = Command.Start("bash", copy.FullName, [Path.Combine(UserRepository.Current.Sources, "build", "ship-api.sh"), copy.FullName], Surroundings.Clean);
        var ended = await script.EndAsync(Scene.Longest);

        Assert.That(ended.ExitCode, Is.Zero, ended.ToString());
        Assert.That(await File.ReadAllTextAsync(Path.Combine(project.FullName, "PublicAPI.Shipped.txt")), Is.EqualTo("#nullable enable\nShop.Cart\nShop.Cart.Add(int count) -> void\n"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(project.FullName, "PublicAPI.Unshipped.txt")), Is.EqualTo("#nullable enable\n"));
        copy.Delete(recursive: true);
    }
}
