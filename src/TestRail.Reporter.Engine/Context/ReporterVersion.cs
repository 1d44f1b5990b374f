using System.Reflection;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The version of this reporter and its packages.</summary>
internal static class ReporterVersion
{
    public static string Current { get; } =
        typeof(ReporterVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
