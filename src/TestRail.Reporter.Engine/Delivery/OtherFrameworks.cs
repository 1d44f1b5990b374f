using System.Text.RegularExpressions;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>Finds out whether a project is also built for other target frameworks. Each has its own output folder beside the others.</summary>
internal static partial class OtherFrameworks
{
    /// <summary>True when a folder of another target framework contains the test assembly too.</summary>
    /// <param name="assembly">The path of the assembly, such as <c>bin/Debug/net10.0/Shop.Tests.dll</c>.</param>
    public static bool Have(string assembly)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(assembly)) is not { } folder || Path.GetDirectoryName(folder) is not { } parent || !Directory.Exists(parent))
            return false;

        return Directory.EnumerateDirectories(parent).Any(other => other != folder && Framework().IsMatch(Path.GetFileName(other)) && File.Exists(Path.Combine(other, Path.GetFileName(assembly))));
    }

    /// <summary>A folder such as <c>net8.0-windows</c>, or <c>debug_net8.0</c> among the SDK's artifacts.</summary>
    [GeneratedRegex("(^|_)net(coreapp|standard)?[0-9]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Framework();
}
