using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
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
    public void The_tool_is_packed_for_all_platforms_and_compiled_ahead_for_this_one()
    {
        using var package = ZipFile.OpenRead(UserRepository.Current.Package("TestRail.Reporter.Tool"));
        var tools = package.Entries.Where(entry => entry.Name == "TestRail.Reporter.Tool.dll").ToDictionary(FolderOf, IsCompiledAhead);
        var frameworks = package.Entries.Where(entry => entry.Name == "TestRail.Reporter.Tool.runtimeconfig.json").ToDictionary(FolderOf, FrameworkOf);
        var commands = package.Entries.Where(entry => entry.Name == "DotnetToolSettings.xml").Select(FolderOf);

        Assert.Multiple(() =>
        {
            Assert.That(tools, Is.EquivalentTo(new Dictionary<string, bool> { ["tools/net8.0/any"] = false, [ImageFolder] = true }));
            Assert.That(frameworks, Is.EquivalentTo(new Dictionary<string, string> { ["tools/net8.0/any"] = "8.0.0", [ImageFolder] = $"{Environment.Version.Major}.0.0" }));
            Assert.That(commands, Is.EquivalentTo(tools.Keys));
        });
    }

    [Test]
    public void The_installed_tool_is_the_one_that_is_compiled_ahead()
    {
        var installed = Directory.GetFiles(UserRepository.Current.ToolFolder, "project.assets.json", SearchOption.AllDirectories).Single();

        Assert.That(File.ReadAllText(installed), Does.Contain($"\"{ImageFolder}/DotnetToolSettings.xml\"").And.Not.Contain("\"tools/net8.0/any/DotnetToolSettings.xml\": {}"));
    }

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

    private static string ImageFolder => $"tools/net{Environment.Version.Major}.0/{RuntimeInformation.RuntimeIdentifier}";

    private static string FolderOf(ZipArchiveEntry entry) => entry.FullName[..entry.FullName.LastIndexOf('/')];

    private static bool IsCompiledAhead(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        memory.Position = 0;
        using var image = new PEReader(memory);
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string FrameworkOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return JsonNode.Parse(content)!["runtimeOptions"]!["framework"]!["version"]!.GetValue<string>();
    }
}
