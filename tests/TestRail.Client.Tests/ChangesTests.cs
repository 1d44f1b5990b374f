using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TestRail.Client.Serialization;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

public sealed class ChangesTests
{
    private static IEnumerable<Type> Updates =>
        typeof(ITestRailApi).Assembly.GetExportedTypes().Where(type => type.IsClass && type.Name.StartsWith("Update", StringComparison.Ordinal))
            .Append(typeof(Client.Results.EditResult)).Append(typeof(Client.Sections.MoveSection));

    [TestCaseSource(nameof(Updates))]
    public void Every_property_tells_absent_null_and_value_apart(Type update) =>
        Assert.That(Changes(update).Select(Kind), Is.All.AnyOf(typeof(Optional<>), typeof(IReadOnlyList<>)));

    [TestCaseSource(nameof(Updates))]
    public void What_is_left_alone_is_absent(Type update) =>
        Assert.That(Written(New(update)).Select(pair => pair.Key), Is.SubsetOf(Targets(update).Select(Key)));

    [TestCaseSource(nameof(Updates))]
    public void What_is_cleared_is_null(Type update)
    {
        foreach (var property in Changes(update).Where(property => !IsList(property)))
        {
            var changes = New(update);
            property.SetValue(changes, Activator.CreateInstance(property.PropertyType, [null]));

            Assert.That(Written(changes), Does.ContainKey(Key(property)));
            Assert.That(Written(changes)[Key(property)], Is.Null);
        }
    }

    [TestCaseSource(nameof(Updates))]
    public void A_list_is_cleared_by_an_empty_one(Type update)
    {
        // The values of a dataset are an object in a request. It has a key for each value that changes, so none can be cleared.
        foreach (var property in Changes(update).Where(property => IsList(property) && !property.IsDefined(typeof(JsonConverterAttribute))))
        {
            var changes = New(update);
            property.SetValue(changes, Array.CreateInstance(property.PropertyType.GetGenericArguments()[0], 0));

            Assert.That(Written(changes)[Key(property)]?.ToJsonString(), Is.EqualTo("[]"));
        }
    }

    [Test]
    public void A_list_is_set_like_that_of_a_new_run()
    {
        List<long> list = [4, 5];
        IReadOnlyList<long> readOnly = list;

        Assert.That(
            new[] { new Client.Runs.UpdateRun { CaseIds = list }, new Client.Runs.UpdateRun { CaseIds = readOnly } }.Select(changes => Written(changes).ToJsonString()),
            Has.All.EqualTo(Written(new Client.Runs.AddRun { CaseIds = list }).ToJsonString()));
    }

    [Test]
    public void Values_and_lists_are_written_as_they_are()
    {
        long[] cases = [4, 5];
        var changes = new Client.Plans.UpdatePlanEntry
        {
            Name = "N",
            IncludeAll = false,
            CaseIds = cases,
            ConfigIds = [],
            Runs = [new Client.Plans.AddPlanEntryRun { ConfigIds = [2, 5], IncludeAll = false }],
            StartOn = DateTimeOffset.FromUnixTimeSeconds(1393845644),
        };

        var expected = """{"name":"N","include_all":false,"case_ids":[4,5],"config_ids":[],"runs":[{"config_ids":[2,5],"include_all":false}],"start_on":1393845644}""";
        Assert.That(JsonNode.DeepEquals(Written(changes), JsonNode.Parse(expected)), () => Written(changes).ToJsonString());
    }

    [Test]
    public void Labels_are_named_by_id_or_title()
    {
        var changes = new Client.Cases.UpdateCases { CaseIds = [1, 2], Labels = [5, "smoke"], PriorityId = 3 };

        var expected = """{"case_ids":[1,2],"labels":[5,"smoke"],"priority_id":3}""";
        Assert.That(JsonNode.DeepEquals(Written(changes), JsonNode.Parse(expected)), () => Written(changes).ToJsonString());
    }

    private static IEnumerable<PropertyInfo> Changes(Type update) =>
        update.GetProperties().Where(property => property.PropertyType != typeof(CustomFields)).Except(Targets(update));

    private static Type Kind(PropertyInfo property) =>
        property.PropertyType.IsGenericType ? property.PropertyType.GetGenericTypeDefinition() : property.PropertyType;

    private static bool IsList(PropertyInfo property) => Kind(property) == typeof(IReadOnlyList<>);

    /// <summary>The required properties of a bulk update: they select the entities to change.</summary>
    private static IEnumerable<PropertyInfo> Targets(Type update) =>
        update.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null);

    private static object New(Type update)
    {
        var changes = Activator.CreateInstance(update)!;
        foreach (var target in Targets(update).Where(target => target.PropertyType != typeof(long)))
            target.SetValue(changes, Array.Empty<long>());
        return changes;
    }

    private static JsonObject Written(object changes) =>
        (JsonObject)JsonSerializer.SerializeToNode(changes, TestRailJson.Default.GetTypeInfo(changes.GetType())!)!;

    private static string Key(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
}
