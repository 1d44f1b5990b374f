namespace TestRail.Reporter.Configuration.Reading;

/// <summary>
/// Looks for the file from the test assembly's folder up to the repository's root and no further: a stray file above must not
/// send somebody's key elsewhere.
/// </summary>
internal sealed record FileSearch(string? File, IReadOnlyList<string> Searched, string? RepositoryRoot)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "testrail.reporter.json";

    /// <summary>Looks for the file, then in the working folder itself.</summary>
    public static FileSearch From(string assemblyFolder, string workingFolder)
    {
        var above = Above(assemblyFolder);
        var root = above.Find(IsRepository);
        var last = root ?? above.Find(HoldsSolution) ?? above[0];
        var searched = new List<string>();
        foreach (var folder in above.Take(above.IndexOf(last) + 1).Append(Path.GetFullPath(workingFolder)).Distinct(StringComparer.Ordinal))
        {
            searched.Add(folder);
            if (Path.Combine(folder, FileName) is var file && System.IO.File.Exists(file))
                return new(file, searched, root);
        }

        return new(null, searched, root);
    }

    private static List<string> Above(string folder)
    {
        var above = new List<string>();
        for (var at = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); at is not null; at = Path.GetDirectoryName(at))
            above.Add(at);
        return above;
    }

    /// <summary>In a work tree or submodule <c>.git</c> is a file.</summary>
    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static bool HoldsSolution(string folder)
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
