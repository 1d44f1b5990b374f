using System.Runtime.InteropServices;

namespace TestRail.Reporter.Contracts.Loading;

/// <summary>
/// Finds assemblies that are compiled ahead for this runtime and platform. Any other runtime refuses to load them, or ignores the compiled code.
/// </summary>
internal static class ReadyToRunImage
{
    /// <summary>The folder next to the engine that may contain images for the current process, such as <c>net10.0-linux-x64</c>.</summary>
    public static readonly string Folder = $"net{Environment.Version.Major}.0-{RuntimeInformation.RuntimeIdentifier}";

    /// <summary>The image of an assembly, or the assembly itself if there is no image of it.</summary>
    public static string Of(string file)
    {
        var image = Path.Combine(Path.GetDirectoryName(file)!, Folder, Path.GetFileName(file));
        return File.Exists(image) ? image : file;
    }
}
