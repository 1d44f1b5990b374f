namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>
/// Reads the current branch from the repository's files. Starting git would take longer than the rest of a session's start.
/// </summary>
internal static class GitHead
{
    private const string GitDirPrefix = "gitdir: ";
    private const string BranchPrefix = "ref: refs/heads/";

    /// <summary>The branch that is checked out; null when HEAD is detached or there is no repository.</summary>
    public static string? Branch(string? repositoryRoot)
    {
        if (repositoryRoot is null)
            return null;
        try
        {
            var head = File.ReadAllText(Path.Combine(GitFolder(repositoryRoot), "HEAD")).Trim();
            return head.StartsWith(BranchPrefix, StringComparison.Ordinal) ? head[BranchPrefix.Length..] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The folder with HEAD. In a worktree or submodule, <c>.git</c> is a file that contains the folder's path.</summary>
    private static string GitFolder(string repositoryRoot)
    {
        var git = Path.Combine(repositoryRoot, ".git");
        if (Directory.Exists(git))
            return git;
        var text = File.ReadAllText(git).Trim();
        return text.StartsWith(GitDirPrefix, StringComparison.Ordinal) ? Path.GetFullPath(text[GitDirPrefix.Length..], repositoryRoot) : git;
    }
}
