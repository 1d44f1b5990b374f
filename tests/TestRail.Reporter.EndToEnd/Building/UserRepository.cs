using System.Reflection;
using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>
/// A repository as a user of the packages would have it: the examples and fixtures, a feed with the packages as they were just packed,
/// and a <c>.git</c> folder that marks its root. Nothing is done again while the sources stay as they are.
/// </summary>
internal sealed class UserRepository
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(10);

    private readonly string _sources;
    private readonly string _work;

    private UserRepository(string sources)
    {
        _sources = sources;
        _work = Path.Combine(sources, "artifacts", "end-to-end", Configuration.ToLowerInvariant());
        Root = Path.Combine(_work, "repository");
    }

    public static UserRepository Current { get; } = new(SourcesAbove(AppContext.BaseDirectory));

    /// <summary>Debug or Release: as the tests themselves are.</summary>
    public string Configuration { get; } = typeof(UserRepository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The folder with <c>.git</c> in it.</summary>
    public string Root { get; }

    /// <summary>The command <c>testrail-reporter</c>, installed from its package.</summary>
    public string Tool => Path.Combine(ToolFolder, OperatingSystem.IsWindows() ? "testrail-reporter.exe" : "testrail-reporter");

    private string Feed => Path.Combine(Root, "artifacts", "packages");

    /// <summary>The examples' own settings make NuGet unpack into this folder.</summary>
    private string Unpacked => Path.Combine(Root, "artifacts", "examples", "packages");

    private string ToolFolder => Path.Combine(Root, "tools");

    /// <summary>An example's project file: <c>Shop.NUnit</c>.</summary>
    public string Example(string name) => Path.Combine(Root, "examples", name, name + ".csproj");

    /// <summary>A file of the fixtures: <c>Mixed.slnx</c>.</summary>
    public string Fixture(string name) => Path.Combine(Root, "tests", "Fixtures", name);

    /// <summary>A fixture's project file.</summary>
    public string FixtureProject(string name) => Fixture(Path.Combine(name, name + ".csproj"));

    /// <summary>The built test assembly of a fixture.</summary>
    public string FixtureAssembly(string name, string framework = "net10.0") =>
        Fixture(Path.Combine(name, "bin", Configuration, framework, name + ".dll"));

    public async Task PrepareAsync()
    {
        var packed = Fingerprint.Of(_sources, "src", "adapters", "build", "Directory.Build.props", "Directory.Build.targets", "testrail.reporter.schema.json");
        // A version of its own for every state of the sources: NuGet never looks twice at a version that it has unpacked.
        var version = "0.1.0-e2e.x" + packed;
        await new Stamp(Path.Combine(_work, "packed")).DoOnceAsync(version, () => PackAsync(version));
        await new Stamp(Path.Combine(_work, "built")).DoOnceAsync(
            version + Fingerprint.Of(_sources, "examples", "tests/Fixtures"), () => BuildAsync(version));
    }

    private static string SourcesAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "TestRail.Reporter.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds TestRail.Reporter.sln.");
    }

    private async Task PackAsync(string version)
    {
        Remove(Feed);
        Remove(ToolFolder);
        Directory.CreateDirectory(Unpacked);
        foreach (var earlier in Directory.GetDirectories(Unpacked, "testrail.*"))
            Remove(earlier);
        await DotNetAsync(
            _sources, "msbuild", Path.Combine("tests", "TestRail.Reporter.EndToEnd", "Building", "Packing.proj"), "-restore", "-t:Pack", "-nologo", "-v:q",
            $"-p:Configuration={Configuration}", $"-p:Version={version}", $"-p:ArtifactsPath={Path.Combine(_work, "build")}", $"-p:PackageOutputPath={Feed}");
    }

    private async Task BuildAsync(string version)
    {
        Mirror.Copy(Path.Combine(_sources, "examples"), Path.Combine(Root, "examples"));
        Mirror.Copy(Path.Combine(_sources, "tests", "Fixtures"), Fixture(""));
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        await File.WriteAllTextAsync(Path.Combine(Root, ".git", "HEAD"), "ref: refs/heads/main\n");
        await File.WriteAllTextAsync(Path.Combine(Root, ".editorconfig"), "root = true\n");
        await DotNetAsync(
            Fixture(""), "build", "Fixtures.slnx", "-nologo", "-v:q", $"-p:Configuration={Configuration}", $"-p:TestRailReporterVersion={version}");
        if (!File.Exists(Tool))
            await DotNetAsync(
                Root, "tool", "install", "TestRail.Reporter.Tool", "--version", version, "--tool-path", ToolFolder,
                "--configfile", Path.Combine(Root, "examples", "nuget.config"));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static async Task DotNetAsync(string folder, params string[] arguments)
    {
        await using var command = Command.DotNet(folder, arguments, Surroundings.Clean);
        var ended = await command.EndAsync(LongestBuild);
        if (ended.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {ended.ExitCode}:\n{ended.Output}");
    }
}
