using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestRail.Reporter.Tool;

namespace TestRail.Reporter.Tests.Configuration;

/// <summary>Code blocks of the README and of docs that no end-to-end test runs: configurations and commands of the tool.</summary>
internal sealed partial class DocumentedBlockTests
{
    /// <summary>Pages whose JSON is not a configuration but a journal, a report or an API message.</summary>
    private static readonly string[] OtherJson = ["architecture.md", "journal.md", "report.md", "benchmarks.md"];

    [TestCaseSource(nameof(Configurations))]
    public void A_configuration_is_valid(string page, string json)
    {
        var whole = JsonNode.Parse(json, null, new() { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
        if (!whole.ContainsKey("connection"))
            whole["connection"] = JsonNode.Parse($"{{ {Reading.Connection} }}")!["connection"]!.DeepClone();
        if (!whole.ContainsKey("project"))
            whole["project"] = "Web shop";
        using var reading = Reading.Of(whole.ToJsonString()).Variable("TESTRAIL_API_KEY", "s3cr3t-k3y").Variable("BROWSER", "Chrome");

        Assert.That(reading.Read().Problem?.ToString(), Is.Null, page);
    }

    [TestCaseSource(nameof(ToolCommands))]
    public void A_command_of_the_tool_exists(string page, string line)
    {
        var arguments = line[(line.IndexOf("testrail-reporter ", StringComparison.Ordinal) + "testrail-reporter ".Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var context = new CommandContext(Golden.Root, new Dictionary<string, string>(), TimeProvider.System, TextWriter.Null, TextWriter.Null);
        var errors = Reporter.Tool.Commands.Parse(arguments, context).Errors.Select(error => error.Message);
        Assert.That(errors.Where(error => !error.StartsWith("File does not exist", StringComparison.Ordinal)), Is.Empty, page);
    }

    private static IEnumerable<object[]> Configurations() =>
        Blocks("json").Where(block => !OtherJson.Contains(block.Page) && !IsGlobalJson(block.Text)).Select(block => new object[] { block.Page, block.Text });

    /// <summary>The end-to-end tests run <c>dotnet test</c> with these blocks.</summary>
    private static bool IsGlobalJson(string json) => json.Contains("\"runner\"", StringComparison.Ordinal);

    private static IEnumerable<object[]> ToolCommands() =>
        from block in Blocks("shell")
        from line in block.Text.Split('\n')
        where line.Contains("testrail-reporter ", StringComparison.Ordinal)
        select new object[] { block.Page, line };

    private static IEnumerable<(string Page, string Text)> Blocks(string language) =>
        from file in Directory.EnumerateFiles(Path.Combine(Golden.Root, "docs"), "*.md").Append(Path.Combine(Golden.Root, "README.md"))
        from match in Fence().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))
        where match.Groups["language"].Value == language
        select (Path.GetFileName(file), match.Groups["text"].Value);

    [GeneratedRegex(@"^ *```(?<language>\w+)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
