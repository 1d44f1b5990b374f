using System.Text.RegularExpressions;

namespace TestRail.Reporter.Tests.Architecture;

internal sealed partial class SourceTests
{
    private const int MaxLines = 250;

    private static readonly (string Name, string Text)[] Files =
        [.. new[] { "src", "adapters" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Golden.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => (Path.GetRelativePath(Golden.Root, file), File.ReadAllText(file)))];

    [Test]
    public void A_file_holds_one_type_and_has_its_name()
    {
        var others = from file in Files
                     let types = Declarations().Matches(file.Text).Select(match => (Name: match.Groups["name"].Value, Base: match.Groups["base"].Value)).ToList()
                     where types.Count > 0
                     let root = Path.GetFileNameWithoutExtension(file.Name)
                     // A closed hierarchy of records shares the file of its root.
                     where types[0].Name != root || types.Skip(1).Any(type => type.Base != root && !types.Exists(other => other.Base == root))
                     select file.Name;
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void A_file_can_be_taken_in_at_once()
    {
        var lines = Files.Select(file => (file.Name, Count: file.Text.Count(letter => letter == '\n')));
        Assert.That(lines.Where(file => file.Count > MaxLines), Is.Empty);
    }

    [Test]
    public void A_folder_is_a_namespace()
    {
        var strays = from file in Files
                     let parts = file.Name.Split(Path.DirectorySeparatorChar)
                     where parts[0] == "src"
                     let space = string.Join('.', parts[1..^1])
                     where !file.Text.Contains($"namespace {space};", StringComparison.Ordinal) && file.Text.Contains("namespace ", StringComparison.Ordinal)
                     select file.Name;
        Assert.That(strays, Is.Empty);
    }

    [TestCase(@"^\s*#region")]
    [TestCase(@"\bTODO\b|\bFIXME\b|\bHACK\b")]
    [TestCase(@"\bNotImplementedException\b")]
    public void No_file_hides_or_puts_off(string pattern) =>
        Assert.That(Files.Where(file => Regex.IsMatch(file.Text, pattern, RegexOptions.Multiline)).Select(file => file.Name), Is.Empty);

    [GeneratedRegex(
        @"^(public|internal)( (sealed|static|abstract|readonly|partial|ref))* (class|record struct|record|struct|interface|enum|delegate [\w<>?,. ]+?) (?<name>\w+)(<[^>]*>)?[^;{:\n]*(\n\s+[^;{:]*)?(: (?<base>\w+))?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declarations();
}
