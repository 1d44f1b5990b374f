using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class PublishedFilesTests
{
    [Test]
    public void The_schema_is_the_table_of_options() => Repository.AssertHolds("testrail.reporter.schema.json", SchemaRendering.Render());

    [Test]
    public void The_page_about_configuration_shows_the_table_of_options() => Repository.AssertSectionHolds("docs/configuration.md", "options", OptionTableRendering.Render().TrimEnd('\n'));

    [Test]
    public async Task The_example_obeys_the_schema()
    {
        var schema = await Schema();
        var problems = schema.Validate(WithoutComments(Repository.Read("testrail.reporter.json.example")));
        Assert.That(problems, Is.Empty);
    }

    [TestCase("""{ "run": { "nmae": "x" } }""", "nmae")]
    [TestCase("""{ "run": { "selection": "some" } }""", "selection")]
    [TestCase("""{ "run": { "close": "yes" } }""", "close")]
    [TestCase("""{ "run": { "id": "S12" } }""", "id")]
    [TestCase("""{ "delivery": { "batchSize": 0 } }""", "batchSize")]
    [TestCase("""{ "delivery": { "deadline": "5" } }""", "deadline")]
    [TestCase("""{ "results": { "statuses": { "skipped": "untested" } } }""", "skipped")]
    [TestCase("""{ "results": { "statuses": { "flaky": "untested" } } }""", "flaky")]
    [TestCase("""{ "results": { "retries": "first" } }""", "retries")]
    [TestCase("""{ "results": { "statuses": { "skiped": "retest" } } }""", "skiped")]
    [TestCase("""{ "cases": { "matchBy": ["attribut"] } }""", "matchBy")]
    public async Task The_schema_refuses_what_the_reader_refuses(string json, string property)
    {
        var problems = (await Schema()).Validate(json);
        Assert.That(problems.Select(problem => problem.ToString()), Has.Some.Contains(property));

        using var reading = Reading.Of(json);
        Assert.That(reading.Problems(), Has.Some.Contains(property));
    }

    [TestCaseSource(nameof(Options))]
    public async Task Each_options_own_example_obeys_the_schema_and_is_accepted(string key)
    {
        var option = OptionTable.Get(key);
        var json = Nested(option, option.Example);
        Assert.That((await Schema()).Validate(json), Is.Empty);

        using var reading = Reading.Of(json).Variable("TESTRAIL_API_KEY", "k");
        var result = reading.Read();
        var mine = result.Problem?.Text.Split('\n').Where(line => line.Contains($" {key} ") && !line.Contains("TR0106") && !line.Contains("no such file"));
        Assert.That(mine ?? [], Is.Empty);
    }

    [TestCaseSource(nameof(Options))]
    public void The_example_names_each_option(string key)
    {
        var example = JsonNode.Parse(WithoutComments(Repository.Read("testrail.reporter.json.example")))!;
        var parts = key.Split('.');
        var section = parts.Length == 2 ? example[parts[0]]! : example;
        Assert.That(section.AsObject().ContainsKey(parts[^1]));
    }

    [Test]
    public void The_example_is_usable_and_says_the_defaults()
    {
        using var reading = Reading.Of(Repository.Read("testrail.reporter.json.example")).Variable("TESTRAIL_API_KEY", "k");
        var options = reading.Options();
        using var shortest = Reading.Usable();

        Assert.That(JsonSerializer.Serialize(options), Is.EqualTo(JsonSerializer.Serialize(shortest.Options())));
        Assert.That(JsonSerializer.Serialize(options.Run), Is.EqualTo(JsonSerializer.Serialize(new RunOptions())));
    }

    private static IEnumerable<string> Options() => OptionTable.All.Select(option => option.Key);

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(Repository.Read("testrail.reporter.schema.json"));

    private static string Nested(Option option, string value)
    {
        var parts = option.Key.Split('.');
        var property = $"\"{parts[^1]}\": {value}";
        return parts.Length == 2 ? $"{{ \"{parts[0]}\": {{ {property} }} }}" : $"{{ {property} }}";
    }

    private static string WithoutComments(string json) =>
        JsonNode.Parse(json, null, new() { CommentHandling = JsonCommentHandling.Skip })!.ToJsonString();
}
