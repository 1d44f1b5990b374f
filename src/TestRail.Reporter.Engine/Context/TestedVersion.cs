using System.Diagnostics;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The version of the tested product, read from the test assembly.</summary>
internal static class TestedVersion
{
    /// <summary>The version that the SDK writes when none is configured.</summary>
    private const string SdkDefault = "1.0.0";

    /// <summary>Returns null when no version is configured for the assembly.</summary>
    public static string? Of(IReadOnlyList<string> sources)
    {
        if (sources.Count == 0 || !File.Exists(sources[0]))
            return null;

        // A build with source control adds the commit after a plus sign.
        var version = FileVersionInfo.GetVersionInfo(sources[0]).ProductVersion?.Split('+')[0];
        return version is null or SdkDefault or "" ? null : version;
    }
}
