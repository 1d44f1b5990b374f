using TestRail.Sandbox.Model;

namespace TestRail.Sandbox.Storage;

internal static class CustomFields
{
    public const string OfCases = "case";
    public const string OfResults = "result";

    public static IReadOnlyList<Field> Fields(this Store store, string entity) =>
        store.List<Field>("SELECT * FROM fields WHERE entity = @entity ORDER BY display_order, id", new { entity });

    /// <summary>Stores a new field after the others of its entity. Returns its id and display order.</summary>
    public static Field AddField(this Store store, string entity, Field field)
    {
        var placed = field with
        {
            Id = store.Value<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM fields"),
            DisplayOrder = store.Value<int>("SELECT COALESCE(MAX(display_order), 0) + 1 FROM fields WHERE entity = @entity", new { entity }),
        };
        store.AddFields(entity, [placed]);
        return placed;
    }

    public static void AddFields(this Store store, string entity, IEnumerable<Field> fields) => store.Execute(
        $"""
        INSERT INTO fields (id, entity, name, system_name, label, description, type_id, display_order, include_all, template_ids,
          is_active, configs)
        VALUES (@Id, '{entity}', @Name, @SystemName, @Label, @Description, @TypeId, @DisplayOrder, @IncludeAll, @TemplateIds,
          @IsActive, @Configs)
        """,
        fields);

    /// <summary>The given values, and null for all other fields: TestRail sends every field.</summary>
    public static Extras Fill(this IReadOnlyList<Field> fields, Extras? set)
    {
        var all = new Extras();
        foreach (var field in fields)
            all[field.SystemName] = set?.GetValueOrDefault(field.SystemName);
        return all;
    }
}
