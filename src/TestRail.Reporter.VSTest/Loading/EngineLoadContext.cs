using System.Reflection;
using System.Runtime.Loader;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.VSTest.Loading;

/// <summary>
/// Keeps the engine's libraries away from those of the test host and of the code under test. vstest.console resolves a
/// logger's dependencies by simple name from the SDK's folder first, so no version would be safe in the default context.
/// </summary>
internal sealed class EngineLoadContext(string engineFile) : AssemblyLoadContext("testrail")
{
    private static readonly HashSet<string> SharedFramework = FrameworkAssemblies();

    private readonly AssemblyDependencyResolver _resolver = new(engineFile);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(Contract).Assembly.GetName().Name)
            return typeof(Contract).Assembly;

        // A private copy of what the framework ships would meet the framework's own in one call, and fail there.
        if (SharedFramework.Contains(assemblyName.Name!))
            return null;

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    private static HashSet<string> FrameworkAssemblies()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
