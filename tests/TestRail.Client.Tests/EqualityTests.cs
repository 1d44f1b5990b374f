using System.Collections;
using System.Reflection;
using System.Text.Json;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Values;

namespace TestRail.Client.Tests;

public sealed class EqualityTests
{
    private static IEnumerable<Type> Records =>
        typeof(ITestRailApi).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null);

    [TestCaseSource(nameof(Records))]
    public void Records_with_equal_content_are_equal(Type record)
    {
        var (one, other) = (Filled(record, 1), Filled(record, 1));

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [TestCaseSource(nameof(Records))]
    public void Records_with_other_content_are_not_equal(Type record)
    {
        foreach (var property in Settable(record))
        {
            var (one, other) = (Filled(record, 1), Filled(record, 1));
            property.SetValue(other, Value(property.PropertyType, 2));

            Assert.That(one, Is.Not.EqualTo(other), property.Name);
        }
    }

    [TestCaseSource(nameof(Records))]
    public void A_copy_has_custom_fields_of_its_own(Type record)
    {
        if (!typeof(TestRailObject).IsAssignableFrom(record))
            return;
        var original = (TestRailObject)Filled(record, 1);

        var copy = (TestRailObject)record.GetMethod("<Clone>$")!.Invoke(original, null)!;
        copy.Custom["custom_only_here"] = 5;

        Assert.That(original.Custom, Does.Not.ContainKey("custom_only_here"));
        Assert.That(copy.Custom, Is.SupersetOf(original.Custom));
    }

    [Test]
    public void A_copy_with_another_field_leaves_the_original_alone()
    {
        var first = new AddResult { StatusId = 1, Custom = { ["custom_browser"] = 2 } };

        var second = first with { StatusId = 5 };
        second.Custom["custom_browser"] = 3;

        Assert.That((first.Custom["custom_browser"]?.Number, second.Custom["custom_browser"]?.Number), Is.EqualTo((2, 3)));
    }

    [Test]
    public void A_record_keeps_a_list_as_it_was_given()
    {
        var cases = new List<long> { 1, 2 };
        var run = new AddRun { CaseIds = cases };
        cases.Add(3);

        Assert.That(run.CaseIds, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(run, Is.EqualTo(new AddRun { CaseIds = [1, 2] }));
    }

    [TestCase("""{"a":1,"b":[true,null]}""", """{ "b" : [ true , null ], "a" : 1 }""", true)]
    [TestCase(""" "\u00e9" """, """ "é" """, true)]
    [TestCase("1", "2", false)]
    [TestCase("[1,2]", "[2,1]", false)]
    [TestCase("1", "\"1\"", false)]
    [TestCase("""{"a":1}""", """{"a":1,"b":2}""", false)]
    public void Custom_values_are_compared_by_what_they_mean(string one, string other, bool equal)
    {
        var (left, right) = (Custom(one), Custom(other));

        Assert.Multiple(() =>
        {
            Assert.That(left.Equals(right), Is.EqualTo(equal));
            Assert.That(left["custom_x"] == right["custom_x"], Is.EqualTo(equal));
            Assert.That(left.GetHashCode() == right.GetHashCode(), Is.EqualTo(equal));
        });
    }

    [Test]
    public void What_a_server_sends_twice_is_equal_however_it_leaves_things_out() =>
        Assert.That(
            new[] { """{"id":1}""", """{"id":1,"name":null,"config_ids":null}""", """{"id":1,"name":"","config_ids":[]}""" }
                .Select(json => JsonSerializer.Deserialize(json, Serialization.TestRailJson.Default.Run)),
            Has.All.EqualTo(new Run { Id = 1 }));

    private static CustomFields Custom(string json) => new() { { "custom_x", JsonDocument.Parse(json).RootElement } };

    private static IEnumerable<PropertyInfo> Settable(Type record) =>
        record.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.PropertyType != typeof(CustomFields));

    /// <summary>A record whose properties have values, the same for the same seed but never the same object.</summary>
    private static object Filled(Type record, int seed)
    {
        var constructor = record.GetConstructors().OrderBy(each => each.GetParameters().Length).First();
        var filled = constructor.GetParameters().Length == 0
            ? constructor.Invoke(null)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, seed))]);
        foreach (var property in Settable(record))
            property.SetValue(filled, Value(property.PropertyType, seed));
        if (filled is TestRailObject { Custom: var custom })
            custom["custom_tags"] = [seed, 2];
        return filled;
    }

    private static object? Value(Type type, int seed)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Value(inner, seed);
        if (type == typeof(string))
            return new string((char)('a' + seed), 3);
        if (type == typeof(long) || type == typeof(int))
            return Convert.ChangeType(seed, type, null);
        if (type == typeof(bool))
            return seed == 1;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeSeconds(seed);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(seed - 1);
        if (type == typeof(Client.Labels.LabelRef))
            return (Client.Labels.LabelRef)(long)seed;
        if (type == typeof(Client.Fields.AddFieldOptions))
            return new Client.Fields.DateOptions { IsRequired = seed == 1 };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
            return Activator.CreateInstance(type, Value(type.GetGenericArguments()[0], seed));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0], seed);
        if (type == typeof(Client.Milestones.Milestone))
            return new Client.Milestones.Milestone { Id = seed };
        return Filled(type, seed);
    }

    private static IList List(Type item, int seed)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Value(item, seed));
        return list;
    }
}
