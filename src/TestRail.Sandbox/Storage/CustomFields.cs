using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class CustomFields
{
    public const string OfCases = "case";
    public const string OfResults = "result";

    public static IReadOnlyList<Field> Fields(this Store store, string entity) =>
        store.List<Field>("SELECT * FROM fields WHERE entity = @entity ORDER BY display_order, id", new { entity });

    /// <summary>What was set, and null for every other field: TestRail sends them all.</summary>
    public static Extras Fill(this IReadOnlyList<Field> fields, Extras? set)
    {
        var all = new Extras();
        foreach (var field in fields)
            all[field.SystemName] = set?.GetValueOrDefault(field.SystemName);
        return all;
    }
}
