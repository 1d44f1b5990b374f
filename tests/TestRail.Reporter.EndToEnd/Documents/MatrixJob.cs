using YamlDotNet.RepresentationModel;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>A job of GitHub Actions that runs once for each combination of its matrix.</summary>
/// <param name="legs">The combinations.</param>
/// <param name="step">The step that runs the tests.</param>
internal sealed class MatrixJob(IReadOnlyList<IReadOnlyDictionary<string, string>> legs, CiJob step)
{
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Legs => legs;

    public string Command => step.Commands.Single();

    public static MatrixJob Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var job = ((YamlMappingNode)stream.Documents.Single().RootNode).Children.Values.Single();
        var axes = ((YamlMappingNode)job["strategy"]["matrix"]).Children
            .Select(axis => (Name: Text(axis.Key), Values: ((YamlSequenceNode)axis.Value).Children.Select(Text).ToList()));
        var legs = axes.Aggregate(
            (IEnumerable<Dictionary<string, string>>)[[]],
            (all, axis) => all.SelectMany(leg => axis.Values.Select(value => new Dictionary<string, string>(leg) { [axis.Name] = value })));
        var step = ((YamlSequenceNode)job["steps"]).Children.OfType<YamlMappingNode>().Single(each => each.Children.ContainsKey("run"));
        return new MatrixJob([.. legs], new CiJob([Text(step["run"])], ((YamlMappingNode)step["env"]).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value))));
    }

    /// <summary>The step's environment variables in one leg, with GitHub's placeholders replaced.</summary>
    public IReadOnlyDictionary<string, string> VariablesOf(IReadOnlyDictionary<string, string> leg, string secret) => step.Variables.ToDictionary(
        pair => pair.Key,
        pair => leg.Aggregate(pair.Value, (text, axis) => text.Replace($"${{{{ matrix.{axis.Key} }}}}", axis.Value, StringComparison.Ordinal))
            .Replace("${{ secrets.TESTRAIL_API_KEY }}", secret, StringComparison.Ordinal));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
