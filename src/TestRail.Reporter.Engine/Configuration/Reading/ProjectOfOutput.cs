namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The build information that the package writes to the <c>testrail</c> folder of the output: the project's path and a copy of its
/// configuration file.
/// </summary>
/// <param name="Folder">The project's folder; null when this machine does not have the project, or the build wrote no information.</param>
/// <param name="Copy">The path of the copied configuration file; null when there is none.</param>
internal sealed record ProjectOfOutput(string? Folder, string? Copy)
{
    /// <summary>The engine's folder, next to the test assembly.</summary>
    private const string FolderName = "testrail";

    /// <summary>
    /// Reads the information in an output. When several projects share the output, the project in the working folder is used.
    /// </summary>
    public static ProjectOfOutput Of(string output, string workingFolder)
    {
        var folder = Path.Combine(Path.GetFullPath(output), FolderName);
        var projects = Files(folder, "*.project.path").Select(file => Project(file, folder)).Distinct(StringComparer.Ordinal).ToList();
        var copies = Files(folder, "*." + FileSearch.FileName);
        var projectFolder = projects is [{ } only] ? only : projects.Find(project => project == Path.TrimEndingDirectorySeparator(Path.GetFullPath(workingFolder)));
        return new(projectFolder, copies is [var copy] && projects.TrueForAll(project => project is null) ? copy : null);
    }

    private static string[] Files(string folder, string pattern)
    {
        try
        {
            return Directory.GetFiles(folder, pattern);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>
    /// Reads the project's folder. The path is relative, so a checkout can be moved. When only the output was moved, the project is not
    /// found.
    /// </summary>
    private static string? Project(string file, string folder)
    {
        try
        {
            var project = Path.GetFullPath(File.ReadAllText(file).Trim().Replace('\\', '/'), folder);
            return File.Exists(project) ? Path.GetDirectoryName(project) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
