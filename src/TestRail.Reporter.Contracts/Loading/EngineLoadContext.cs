using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Contracts.Loading;

/// <summary>
/// Isolates the engine's libraries from those of the test host and the code under test. In the default context, vstest.console resolves a
/// logger's dependencies by simple name from the SDK's folder first, so any version could be replaced.
/// </summary>
[RequiresUnreferencedCode("Loads assemblies that no reference names.")]
internal sealed class EngineLoadContext(string engineFile) : AssemblyLoadContext("testrail")
{
    private readonly AssemblyDependencyResolver _resolver = new(engineFile);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(Contract).Assembly.GetName().Name)
            return typeof(Contract).Assembly;

        // A private copy of a framework assembly would have its own types, and calls that pass them to the framework's copy would fail.
        if (SharedFramework.Contains(assemblyName.Name!))
            return null;

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(ReadyToRunImage.Of(path)) : null;
    }
}
