using System.Text;
using TestRail.Sandbox.Requests;

namespace TestRail.Sandbox.Api;

/// <summary>A Gherkin feature file as TestRail imports it: its tags become references, its description preconditions.</summary>
internal sealed record FeatureFile(string Title, string? References, string? Description, IReadOnlyList<string> Scenarios)
{
    private const string Keyword = "Feature:";
    private static readonly string[] ScenarioKeywords = ["Scenario:", "Scenario Outline:", "Scenario Template:", "Example:"];
    private static readonly string[] BlockKeywords = [.. ScenarioKeywords, "Background:", "Rule:", "@"];

    public static FeatureFile Read(Upload? file)
    {
        if (file is null)
            throw RefusalException.BadRequest(Texts.Unrecorded.NoFile);
        var lines = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindIndex(lines, line => Begins(line, Keyword));
        var title = start < 0 ? "" : lines[start].Trim()[Keyword.Length..].Trim();
        if (title.Length == 0)
            throw RefusalException.BadRequest(Texts.Unrecorded.NotFeature);
        if (title.Length > Limits.Name)
            throw RefusalException.BadRequest(Texts.TooLong("title", Limits.Name));

        var tags = lines[..start].Where(line => Begins(line, "@")).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var rest = lines[(start + 1)..];
        var description = rest.TakeWhile(line => !BlockKeywords.Any(keyword => Begins(line, keyword))).ToArray();
        return new FeatureFile(title, Join(", ", tags.Select(tag => tag.TrimStart('@'))), Join("\n", description.Select(line => line.Trim())), Split(rest[description.Length..]));
    }

    private static bool Begins(string line, string keyword) => line.TrimStart().StartsWith(keyword, StringComparison.Ordinal);

    private static string? Join(string separator, IEnumerable<string> parts) => string.Join(separator, parts).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Each scenario with the lines before its keyword that belong to it, such as tags. The first one also has all lines before it.</summary>
    private static List<string> Split(IEnumerable<string> lines)
    {
        var scenarios = new List<List<string>>();
        var pending = new List<string>();
        foreach (var line in lines)
        {
            if (ScenarioKeywords.Any(keyword => Begins(line, keyword)))
            {
                scenarios.Add([.. pending, line]);
                pending.Clear();
            }
            else if (scenarios.Count == 0 || pending.Count > 0 || Begins(line, "@"))
            {
                pending.Add(line);
            }
            else
            {
                scenarios[^1].Add(line);
            }
        }

        return [.. scenarios.Select(scenario => string.Join('\n', scenario).Trim('\n'))];
    }
}
