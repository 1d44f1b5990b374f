namespace TestRail.Reporter.Configuration.Reading;

/// <summary>What the package's build left beside the engine: where the project is whose output this is, and a copy of its configuration file.</summary>
/// <param name="Folder">The project's folder; null where this machine does not have the project, or nothing was left.</param>
/// <param name="Copy">The copy, where there is one.</param>
internal sealed record ProjectOfOutput(string? Folder, string? Copy)
{
    /// <summary>The engine's folder, beside the test assembly.</summary>
    private const string Left = "testrail";

    /// <summary>Reads what was left in an output.</summary>
    public static ProjectOfOutput Of(string output)
    {
        var folder = Path.Combine(Path.GetFullPath(output), Left);
        var copy = Path.Combine(folder, FileSearch.FileName);
        return new(Project(folder), File.Exists(copy) ? copy : null);
    }

    /// <summary>The path is relative, so that a checkout may be moved; an output that was moved alone leads to no project.</summary>
    private static string? Project(string folder)
    {
        try
        {
            var project = Path.GetFullPath(File.ReadAllText(Path.Combine(folder, "project.path")).Trim().Replace('\\', '/'), folder);
            return File.Exists(project) ? Path.GetDirectoryName(project) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
