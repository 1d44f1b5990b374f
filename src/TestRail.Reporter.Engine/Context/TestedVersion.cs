using System.Diagnostics;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The version of what is tested, as its test assembly says it.</summary>
internal static class TestedVersion
{
    /// <summary>What the SDK writes where nobody chose a version.</summary>
    private const string Nobodys = "1.0.0";

    /// <summary>Null when no one gave the assembly a version.</summary>
    public static string? Of(IReadOnlyList<string> sources)
    {
        if (sources.Count == 0 || !File.Exists(sources[0]))
            return null;

        // A build with source control adds the commit after a plus sign.
        var version = FileVersionInfo.GetVersionInfo(sources[0]).ProductVersion?.Split('+')[0];
        return version is null or Nobodys or "" ? null : version;
    }
}
