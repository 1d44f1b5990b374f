using System.Collections;
using System.Reflection;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The lines of the vendor's pages, and the tests that name one with <c>[Line]</c>.</summary>
internal static class Lines
{
    private const BindingFlags Everywhere = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All lines of the four pages, in order.</summary>
    public static IEnumerable<string> OfPages =>
        Vendor.Methods.SelectMany(OfMethod).Concat(Vendor.PageObjects.SelectMany(each => each.Value.Fields.Keys.Select(name => $"{each.Key}.{name}")));

    /// <summary>The lines that tests of this assembly check, with these tests.</summary>
    public static ILookup<string, string> Proven { get; } =
        typeof(Lines).Assembly.GetTypes().SelectMany(type => type.GetMethods(Everywhere))
            .SelectMany(test => Of(test).Select(line => (line, Test: $"{test.DeclaringType!.Name}.{test.Name}")))
            .Distinct().ToLookup(each => each.line, each => each.Test);

    private static IEnumerable<string> OfMethod(VendorMethod method) =>
    [
        method.Name,
        .. method.Fields.Keys.Select(field => $"{method.Name}.{field}"),
        .. method.Filters.Keys.Select(filter => $"{method.Name}&{filter}"),
        .. method.Types.Select(type => $"{method.Name}:{type}"),
        .. method.Rules.Select(rule => $"{method.Name}: {rule}"),
        .. method.Codes.Select(code => $"{method.Name} {code}"),
    ];

    private static IEnumerable<string> Of(MethodInfo test) =>
        test.GetCustomAttributes<LineAttribute>().Select(each => (string)each.Properties.Get(LineAttribute.Name)!)
            .Concat(test.GetCustomAttributes<TestCaseSourceAttribute>().SelectMany(source => Cases(test.DeclaringType!, source.SourceName!))
                .SelectMany(each => each.Properties[LineAttribute.Name].Cast<string>()));

    private static IEnumerable<TestCaseData> Cases(Type type, string source)
    {
        var cases = type.GetMethod(source, Everywhere)?.Invoke(null, null) ?? type.GetField(source, Everywhere)?.GetValue(null);
        return ((IEnumerable)cases!).OfType<TestCaseData>();
    }
}
