namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>Copies the sources of a folder over an earlier copy and keeps the build output there.</summary>
internal static class Mirror
{
    private static readonly string[] Built = ["bin", "obj", "TestResults", ".testrail"];

    /// <summary>All files below a folder, without build output.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return file;
        foreach (var file in Directory.EnumerateDirectories(folder).Where(each => !Built.Contains(Path.GetFileName(each))).SelectMany(Sources))
            yield return file;
    }

    /// <summary>Copies changed files and deletes files that the original does not have. Equal files keep their time, so builds stay incremental.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        var wanted = Sources(from).ToDictionary(file => Path.Combine(to, Path.GetRelativePath(from, file)));
        foreach (var gone in Sources(to).Where(file => !wanted.ContainsKey(file)).ToList())
            File.Delete(gone);
        foreach (var (copy, original) in wanted.Where(pair => !AreEqual(pair.Key, pair.Value)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(original));
        }
    }

    private static bool AreEqual(string copy, string original) =>
        File.Exists(copy) && File.ReadAllBytes(copy).AsSpan().SequenceEqual(File.ReadAllBytes(original));
}
