using YamlDotNet.RepresentationModel;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>The commands and environment variables of a job or step in a CI configuration.</summary>
/// <param name="Commands">The commands.</param>
/// <param name="Variables">The environment variables. Placeholders that the CI system replaces are kept as written.</param>
internal sealed record CiJob(IReadOnlyList<string> Commands, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>Reads a step of GitHub Actions or Azure Pipelines, or a job of GitLab.</summary>
    public static CiJob Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var job = stream.Documents.Single().RootNode switch
        {
            YamlSequenceNode steps => (YamlMappingNode)steps.Children.Single(),
            YamlMappingNode jobs => (YamlMappingNode)jobs.Children.Values.Single(),
            var other => throw new FormatException($"Neither steps nor jobs: {other}"),
        };
        return new CiJob(Scalars(Part(job, "run", "script")), Pairs(Part(job, "env", "variables")));
    }

    private static YamlNode Part(YamlMappingNode job, params string[] names) => job.Children.Single(pair => names.Contains(Text(pair.Key))).Value;

    private static IReadOnlyList<string> Scalars(YamlNode node) =>
        node is YamlSequenceNode several ? [.. several.Children.Select(Text)] : Text(node).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Pairs(YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
