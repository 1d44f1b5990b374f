namespace TestRail.Reporter.Tests.Configuration;

/// <summary>The files at the repository's root that are rendered from the table of options, and held equal to it.</summary>
internal static class Repository
{
    /// <summary>Set to <c>true</c>, it writes what is rendered in place of comparing it.</summary>
    private const string Accept = "ACCEPT_RENDERED";

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    public static void AssertHolds(string file, string rendered)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "true")
            File.WriteAllText(PathOf(file), rendered);
        Assert.That(Read(file), Is.EqualTo(rendered), $"{file} is rendered from the table of options; run this test once with {Accept}=true");
    }

    private static string PathOf(string file)
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "TestRail.Reporter.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder, file);
    }
}
