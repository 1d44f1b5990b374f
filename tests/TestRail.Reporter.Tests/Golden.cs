namespace TestRail.Reporter.Tests;

/// <summary>Golden files: files in the repository that hold expected output.</summary>
internal static class Golden
{
    /// <summary>Set this environment variable to <c>true</c> to overwrite the golden files with the actual output.</summary>
    private const string Accept = "ACCEPT_GOLDEN";

    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, "tests", "TestRail.Reporter.Tests", file);

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    public static void AssertHolds(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "true")
            File.WriteAllText(PathOf(file), actual);
        Assert.That(actual, Is.EqualTo(Read(file)), $"differs from {file}; if that is meant, run this test once with {Accept}=true");
    }

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "TestRail.Reporter.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
