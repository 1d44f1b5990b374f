namespace TestRail.Reporter.Tests;

/// <summary>Files of the repository that tests render from the code and compare with the committed version.</summary>
internal static class Repository
{
    /// <summary>Set this environment variable to <c>true</c> to write the rendered files to the repository.</summary>
    private const string Accept = "ACCEPT_RENDERED";

    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    public static void AssertHolds(string file, string rendered)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "true")
            File.WriteAllText(PathOf(file), rendered);
        Assert.That(Read(file), Is.EqualTo(rendered), $"{file} is rendered from the code; run this test once with {Accept}=true");
    }

    /// <summary>Compares the part of a file between the HTML comments <c>section</c> and <c>/section</c>.</summary>
    public static void AssertSectionHolds(string file, string section, string rendered)
    {
        var (begin, end) = ($"<!-- {section} -->\n", $"\n<!-- /{section} -->");
        var text = Read(file);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        AssertHolds(file, text[..from] + rendered + text[text.IndexOf(end, from, StringComparison.Ordinal)..]);
    }

    private static string PathOf(string file) => Path.Combine(Golden.Root, file);
}
