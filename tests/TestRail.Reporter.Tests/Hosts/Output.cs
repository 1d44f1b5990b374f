namespace TestRail.Reporter.Tests.Hosts;

/// <summary>A test output as the package's targets lay it out: the engine in a folder of its own.</summary>
internal static class Output
{
    /// <summary>Copies the engine's private closure into <paramref name="folder"/>, but not the words, which are the host's.</summary>
    public static void LayOut(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "engine")))
        {
            if (!Path.GetFileName(file).StartsWith("TestRail.Reporter.Contracts.", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }
}
