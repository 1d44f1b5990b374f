using TestRail.Client.Fields;
using TestRail.Client.Plans;
using TestRail.Client.Results;
using TestRail.Client.Runs;
using TestRail.Client.Values;
using TestRail.Contract.Tests.Kit;

namespace TestRail.Contract.Tests;

/// <summary>Each field and filter of the pages is a member of the client, with TestRail's name and a matching type.</summary>
internal sealed class MemberContract
{
    private static readonly Type[] Lists = [typeof(IReadOnlyList<>)];

    private static readonly Dictionary<string, Type> Records = new()
    {
        ["run"] = typeof(Run),
        ["plan"] = typeof(Plan),
        ["entry"] = typeof(PlanEntry),
        ["run of a plan"] = typeof(Run),
        ["result"] = typeof(Result),
        ["field"] = typeof(Field),
        ["field config"] = typeof(FieldConfig),
        ["field context"] = typeof(FieldContext),
        ["field options"] = typeof(FieldOptions),
        ["added field"] = typeof(AddedField),
    };

    [TestCaseSource(nameof(Fields))]
    public void A_field_of_an_object_is_a_property(Type record, string field, string type)
    {
        // Each TestRail instance has its own custom fields, so they are in Custom and not in a property.
        if (field.StartsWith("custom_step", StringComparison.Ordinal))
            Assert.That(record.GetProperty(nameof(Run.Custom))?.PropertyType, Is.EqualTo(typeof(CustomFields)));
        // The configurations of an added field are JSON in a string. The client reads that JSON.
        else if (record == typeof(AddedField) && field == "configs")
            AssertFits(Arrival.Property(record, field)?.PropertyType, "object[]");
        else
            AssertFits(Arrival.Property(record, field)?.PropertyType, type);
    }

    [TestCaseSource(nameof(Requests))]
    public void A_field_of_a_request_is_a_property(VendorMethod method, string field, string type) =>
        AssertFits(Arrival.Property(Of(method).Body!, field)?.PropertyType, type);

    [TestCaseSource(nameof(Filters))]
    public void A_filter_is_a_parameter_or_a_method_of_its_own(VendorMethod method, string filter, string type)
    {
        if (!ClientMethod.All.Any(each => each.Address.StartsWith($"{method.Address}&{filter}=", StringComparison.Ordinal)))
            AssertFits(Of(method).Filters.GetValueOrDefault(filter), type);
    }

    private static void AssertFits(Type? member, string type)
    {
        Assert.That(member, Is.Not.Null, "The client has no such member.");
        var inner = Inner(member!);
        Assert.That(Fits(inner, type.TrimEnd('?')), $"{inner} holds no {type}");
        if (type.EndsWith('?'))
            Assert.That(member!.IsValueType && Nullable.GetUnderlyingType(member) is null, Is.False, "It may be null.");
    }

    private static Type Inner(Type member)
    {
        var type = Nullable.GetUnderlyingType(member) ?? member;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? Inner(type.GetGenericArguments()[0]) : type;
    }

    private static bool Fits(Type type, string said) => said switch
    {
        "integer" => type == typeof(long) || type == typeof(int) || type.IsEnum,
        "timestamp" => type == typeof(DateTimeOffset),
        "boolean" or "flag" => type == typeof(bool),
        "string" or "timespan" => type == typeof(string) || type.IsEnum,
        _ when said.EndsWith("[]", StringComparison.Ordinal) =>
            type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition())
            && (Fits(type.GetGenericArguments()[0], said[..^2]) || type.GetGenericArguments()[0].IsClass),
        _ => type.IsClass,
    };

    private static ClientMethod Of(VendorMethod method) => ClientMethod.All.First(each => each.Address == method.Address);

    private static IEnumerable<TestCaseData> Fields() =>
        from each in Records
        from field in Vendor.PageObjects[each.Key].Fields
        select new TestCaseData(each.Value, field.Key, field.Value).SetArgDisplayNames($"{each.Key}.{field.Key}").Proves($"{each.Key}.{field.Key}");

    private static IEnumerable<TestCaseData> Requests() => Cases(method => method.Fields);

    private static IEnumerable<TestCaseData> Filters() => Cases(method => method.Filters);

    private static IEnumerable<TestCaseData> Cases(Func<VendorMethod, IReadOnlyDictionary<string, string>> lines) =>
        from method in Vendor.Methods
        from line in lines(method)
        select new TestCaseData(method, line.Key, line.Value).SetArgDisplayNames(method.Name, line.Key);
}
