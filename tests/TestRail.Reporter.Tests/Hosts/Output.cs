namespace TestRail.Reporter.Tests.Hosts;

/// <summary>The build output as the package's targets lay it out, with the engine in a separate folder.</summary>
internal static class Output
{
    /// <summary>Copies the engine and its private dependencies into <paramref name="folder"/>, but not the contracts assembly, which the host loads.</summary>
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
