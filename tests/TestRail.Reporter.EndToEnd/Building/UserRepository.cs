using System.Reflection;

namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>
/// A repository like that of a user of the packages: the examples and fixtures, a feed with the packages of this checkout, and a <c>.git</c>
/// folder that marks its root. Packing and building are skipped while the sources do not change.
/// </summary>
internal sealed class UserRepository
{
    private readonly string _work;

    private UserRepository(string sources)
    {
        Sources = sources;
        _work = Path.Combine(sources, "artifacts", "end-to-end", Configuration.ToLowerInvariant());
        Root = Path.Combine(_work, "repository");
    }

    public static UserRepository Current { get; } = new(SourcesAbove(AppContext.BaseDirectory));

    /// <summary>Debug or Release, like this test assembly.</summary>
    public string Configuration { get; } = typeof(UserRepository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The root of the checkout.</summary>
    public string Sources { get; }

    /// <summary>The version of the packages in the feed; empty before the preparation.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The root of the user's repository.</summary>
    public string Root { get; }

    /// <summary>The path of the command <c>testrail-reporter</c>, installed from its package.</summary>
    public string Tool => Path.Combine(ToolFolder, OperatingSystem.IsWindows() ? "testrail-reporter.exe" : "testrail-reporter");

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(Root, "artifacts", "packages");

    /// <summary>NuGet unpacks into this folder because <c>examples/Directory.Build.props</c> names it.</summary>
    private string Unpacked => Path.Combine(Root, "artifacts", "examples", "packages");

    /// <summary>The folder that the command is installed in.</summary>
    public string ToolFolder => Path.Combine(Root, "tools");

    /// <summary>The project file of an example, such as <c>Shop.NUnit</c>.</summary>
    public string Example(string name) => Path.Combine(Root, "examples", name, name + ".csproj");

    /// <summary>The path of a file or folder in the fixtures, such as <c>Mixed.slnx</c>.</summary>
    public string Fixture(string name) => Path.Combine(Root, "tests", "Fixtures", name);

    /// <summary>The project file of a fixture.</summary>
    public string FixtureProject(string name) => Fixture(Path.Combine(name, name + ".csproj"));

    /// <summary>The built test assembly of a fixture.</summary>
    public string FixtureAssembly(string name, string framework = "net10.0") =>
        Fixture(Path.Combine(name, "bin", Configuration, framework, name + ".dll"));

    /// <summary>The folder whose <c>global.json</c> makes <c>dotnet test</c> use Microsoft.Testing.Platform.</summary>
    public string TestingPlatform => Fixture("TestingPlatform");

    /// <summary>The project file of a test application on Microsoft.Testing.Platform.</summary>
    public string ApplicationProject(string name) => Directory.GetFiles(Path.Combine(TestingPlatform, name), name + ".*proj").Single();

    /// <summary>The executable of such an application.</summary>
    public string Application(string name) =>
        Path.Combine(TestingPlatform, name, "bin", Configuration, "net10.0", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>The file of a package.</summary>
    public string Package(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public async Task PrepareAsync()
    {
        var packed = Fingerprint.Of(Sources, "src", "adapters", "build", "Directory.Build.props", "Directory.Build.targets", "testrail.reporter.schema.json");
        // NuGet does not unpack a version twice, so each state of the sources needs a version of its own.
        Version = "0.1.0-e2e.x" + packed;
        await StampOf("packed").DoOnceAsync(Version, PackAsync);
        await StampOf("built").DoOnceAsync(Version + Fingerprint.Of(Sources, "examples", "tests/Fixtures"), BuildAsync);
    }

    /// <summary>The stamp of a step on this repository.</summary>
    public Stamp StampOf(string work) => new(Path.Combine(_work, work));

    private static string SourcesAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "TestRail.Reporter.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds TestRail.Reporter.sln.");
    }

    private async Task PackAsync()
    {
        Remove(Feed);
        Remove(ToolFolder);
        Directory.CreateDirectory(Unpacked);
        foreach (var earlier in Directory.GetDirectories(Unpacked, "testrail.*"))
            Remove(earlier);
        // The packages take what the build of the solution left. Only their version is another.
        await Sdk.DoAsync(
            Sources, "msbuild", Path.Combine("tests", "TestRail.Reporter.EndToEnd", "Building", "Packing.proj"), "-restore", "-t:Pack", "-nologo", "-v:q",
            $"-p:Configuration={Configuration}", $"-p:PackageVersion={Version}", $"-p:PackageOutputPath={Feed}");
    }

    private async Task BuildAsync()
    {
        Mirror.Copy(Path.Combine(Sources, "examples"), Path.Combine(Root, "examples"));
        Mirror.Copy(Path.Combine(Sources, "tests", "Fixtures"), Fixture(""));
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        await File.WriteAllTextAsync(Path.Combine(Root, ".git", "HEAD"), "ref: refs/heads/main\n");
        await File.WriteAllTextAsync(Path.Combine(Root, ".editorconfig"), "root = true\n");
        await Sdk.DoAsync(
            Fixture(""), "build", "Fixtures.slnx", "-nologo", "-v:q", $"-p:Configuration={Configuration}", $"-p:TestRailReporterVersion={Version}", "-p:TestRailReport=true", "-p:RunAnalyzers=false");
        if (!File.Exists(Tool))
            await Sdk.DoAsync(
                Root, "tool", "install", "TestRail.Reporter.Tool", "--version", Version, "--tool-path", ToolFolder,
                "--configfile", Path.Combine(Root, "examples", "nuget.config"));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
