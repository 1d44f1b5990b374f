using System.Reflection;

namespace Demo;

/// <summary>Paths in the checkout that the demo was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The solution filter that contains all packages.</summary>
    public static string Packages => Path.Combine(Root, "build", "Packages.slnf");

    /// <summary>The folder the examples restore packages to. NuGet does not extract a version again that is already in this folder.</summary>
    public static string UnpackedPackages => Path.Combine(Root, "artifacts", "examples", "packages");

    /// <summary>Debug or Release, like this demo. The packages are built as the demo is, so that nothing is built twice.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Example(string name) => Path.Combine(Root, "examples", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestRail.Reporter.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The demo runs from a checkout of TestRail.Reporter, and found none above itself.");
    }
}
