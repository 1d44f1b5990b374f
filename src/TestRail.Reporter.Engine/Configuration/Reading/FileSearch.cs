using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Searches for the configuration file from the test assembly's folder up to the repository's root. The search stops there, because a file
/// outside the repository could redirect the API key.
/// </summary>
internal sealed record FileSearch(string? File, IReadOnlyList<string> Searched, string? RepositoryRoot)
{
    /// <summary>The name of the configuration file.</summary>
    public const string FileName = "testrail.reporter.json";

    /// <summary>The files that were left out because another user may have created them.</summary>
    public IReadOnlyList<Message> Warnings { get; private init; } = [];

    /// <summary>
    /// Searches in the project's folder, then from the assembly's folder upwards, then in the working folder. If the output is outside the
    /// repository, the project's repository is used.
    /// </summary>
    public static FileSearch From(string assemblyFolder, string workingFolder) => From(assemblyFolder, workingFolder, FileOwnership.CurrentUser);

    /// <summary>Searches for a user. Files that other users created in a folder of all users, such as <c>/tmp</c>, are left out.</summary>
    public static FileSearch From(string assemblyFolder, string workingFolder, uint? user)
    {
        var project = ProjectOfOutput.Of(assemblyFolder, workingFolder);
        var (output, root) = FoldersInScope(assemblyFolder, user);
        var (source, sourceRoot) = project.Folder is { } folder ? FoldersInScope(folder, user) : ([], null);
        var (searched, warnings) = (new List<string>(), new List<Message>());
        foreach (var file in Candidates(project, output, source, Path.GetFullPath(workingFolder)))
        {
            if (file != project.Copy)
                searched.Add(Path.GetDirectoryName(file)!);
            if (!System.IO.File.Exists(file))
                continue;
            if (FileOwnership.SharedFolderObjection(file, user) is not { } objection)
                return new(file, searched, root ?? sourceRoot) { Warnings = warnings };
            warnings.Add(ConfigurationMessages.FileNotTrusted(file, objection));
        }

        return new(null, searched, root ?? sourceRoot) { Warnings = warnings };
    }

    /// <summary>The project's file comes before its copy in the output, because the copy is only updated by a build.</summary>
    private static IEnumerable<string> Candidates(ProjectOfOutput project, IEnumerable<string> output, IEnumerable<string> source, string workingFolder)
    {
        var folders = source.Take(1).Concat(output.Take(1)).Select(FileIn);
        if (project.Copy is { } copy)
            folders = folders.Append(copy);
        return folders.Concat(output.Concat(source).Append(workingFolder).Select(FileIn)).Distinct(StringComparer.Ordinal);
    }

    private static string FileIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>
    /// The folders whose configuration file applies to <paramref name="folder"/>, from the inside out, and the root of the repository that
    /// contains them. A <c>.git</c> that another user created in a folder of all users makes no repository.
    /// </summary>
    private static (IReadOnlyList<string> Folders, string? Root) FoldersInScope(string folder, uint? user)
    {
        var parents = SelfAndParents(folder);
        var root = parents.Find(IsRepository);
        var last = root ?? parents.Find(ContainsSolution) ?? parents[0];
        var isTrusted = root is not null && FileOwnership.SharedFolderObjection(Path.Combine(root, ".git"), user) is null;
        return (parents[..(parents.IndexOf(last) + 1)], isTrusted ? root : null);
    }

    private static List<string> SelfAndParents(string folder)
    {
        var parents = new List<string>();
        for (var at = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); at is not null; at = Path.GetDirectoryName(at))
            parents.Add(at);
        return parents;
    }

    /// <summary>In a worktree or submodule, <c>.git</c> is a file.</summary>
    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static bool ContainsSolution(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.sln").Concat(Directory.EnumerateFiles(folder, "*.slnx")).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
