namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>What the package's build left beside the engine: where the project is whose output this is, and a copy of its configuration file.</summary>
/// <param name="Folder">The project's folder; null where this machine does not have the project, or nothing was left.</param>
/// <param name="Copy">The copy, where there is one.</param>
internal sealed record ProjectOfOutput(string? Folder, string? Copy)
{
    /// <summary>The engine's folder, beside the test assembly.</summary>
    private const string Left = "testrail";

    /// <summary>Reads what was left in an output. Where several projects share it, the one counts that the command runs in.</summary>
    public static ProjectOfOutput Of(string output, string workingFolder)
    {
        var folder = Path.Combine(Path.GetFullPath(output), Left);
        var projects = Files(folder, "*.project.path").Select(file => Project(file, folder)).Distinct(StringComparer.Ordinal).ToList();
        var copies = Files(folder, "*." + FileSearch.FileName);
        var known = projects is [{ } only] ? only : projects.Find(project => project == Path.TrimEndingDirectorySeparator(Path.GetFullPath(workingFolder)));
        return new(known, copies is [var copy] && projects.TrueForAll(project => project is null) ? copy : null);
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

    /// <summary>The path is relative, so that a checkout may be moved; an output that was moved alone leads to no project.</summary>
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
