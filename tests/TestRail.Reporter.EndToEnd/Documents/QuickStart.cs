using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>Projects built from the page "Getting started", one per test framework, each with the page's blocks. Those for VSTest are a solution.</summary>
internal static class QuickStart
{
    private const string PlaceOfPackage = "<!-- README -->", PlatformFolder = "TestingPlatform";

    /// <summary>The page's sections and the project built from each.</summary>
    private static readonly Dictionary<string, string> Projects = new()
    {
        ["NUnit"] = "Cart.NUnit",
        ["xUnit v2"] = "Cart.XUnit",
        ["xUnit v3"] = "Cart.XUnit.V3",
        ["MSTest"] = "Cart.MSTest",
        ["TUnit"] = Path.Combine(PlatformFolder, "Cart.TUnit"),
    };

    private static readonly Lazy<Task> Prepared = new(BuildOnceAsync);

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.Combine(UserRepository.Current.Root, "tests", "QuickStart");

    /// <summary>The page.</summary>
    public static Document Steps { get; } = Document.Of(Page.GettingStarted);

    private static string Skeletons { get; } = Path.Combine(UserRepository.Current.Sources, "tests", "QuickStart");

    /// <summary>The folder of a section's project.</summary>
    public static string FolderOf(string section) => Path.Combine(Root, Projects[section]);

    /// <summary>Builds the projects if their sources have changed, once for all tests.</summary>
    public static Task PrepareAsync() => Prepared.Value;

    private static Task BuildOnceAsync()
    {
        var user = UserRepository.Current;
        var state = Fingerprint.Of(user.Sources, Page.GettingStarted, "tests/QuickStart", "examples/Directory.Build.props");
        return user.StampOf("quick-start").DoOnceAsync(user.Version + state, BuildAsync);
    }

    private static async Task BuildAsync()
    {
        Mirror.Copy(Skeletons, Root);
        foreach (var (section, project) in Projects)
        {
            var file = Path.GetFileName(project) + ".csproj";
            var skeleton = await File.ReadAllTextAsync(Path.Combine(Skeletons, project, file));
            var package = Steps[section, "xml"].Text;
            await File.WriteAllTextAsync(Path.Combine(FolderOf(section), file), skeleton.Replace(PlaceOfPackage, package));
            await File.WriteAllTextAsync(Path.Combine(FolderOf(section), "CartTests.cs"), Steps[section, "csharp"].Text);
        }

        await File.WriteAllTextAsync(Path.Combine(Root, PlatformFolder, "global.json"), Steps["Microsoft.Testing.Platform", "json"].Text);
        await File.WriteAllTextAsync(Path.Combine(Root, "testrail.reporter.json"), Steps["Configure", "json"].Text);
        // The solution has no project of TUnit: "dotnet test" fails for it on VSTest.
        foreach (var folder in new[] { Root, FolderOf("TUnit") })
            await Sdk.DoAsync(folder, "build", "-nologo", "-v:q", $"-p:TestRailReporterVersion={UserRepository.Current.Version}");
    }
}
