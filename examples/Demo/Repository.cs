namespace Demo;

/// <summary>Where things are in the checkout that the demo was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The solution filter of all packages.</summary>
    public static string Packages => Path.Combine(Root, "build", "Packages.slnf");

    /// <summary>Where the examples unpack the packages; NuGet never looks twice at a version that it has unpacked.</summary>
    public static string UnpackedPackages => Path.Combine(Root, "artifacts", "examples", "packages");

    public static string Example(string name) => Path.Combine(Root, "examples", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TestRail.Reporter.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The demo runs from a checkout of TestRail.Reporter, and found none above itself.");
    }
}
