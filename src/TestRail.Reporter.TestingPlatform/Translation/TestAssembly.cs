using System.Reflection;
using System.Runtime.Versioning;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>The test assembly, which is the process's entry assembly.</summary>
internal static class TestAssembly
{
    private static readonly Assembly? Entry = Assembly.GetEntryAssembly();

    /// <summary>The output folder. A single file has no assembly location, but its folder is still known.</summary>
    public static string Folder { get; } = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>The path of the assembly. In a single file, the path that it would have without bundling.</summary>
    public static string Source { get; } = Path.Combine(Folder, (Entry?.GetName().Name ?? Path.GetFileNameWithoutExtension(Environment.ProcessPath) ?? "tests") + ".dll");

    /// <summary>The target framework as in project files, such as <c>net10.0</c>; null if the assembly does not name it.</summary>
    public static string? Framework { get; } = Contracts.Frameworks.FrameworkName.Short(Entry?.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
}
