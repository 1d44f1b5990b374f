using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class Sections
{
    public static object? One(Call call) => call.Section(call.Id);

    public static object All(Call call)
    {
        var suite = call.SuiteOf(call.Project(call.Id), call.Query.Id("suite_id"));
        return call.Page<Section>("sections", "SELECT * FROM sections", new Conditions().Is("suite_id", suite.Id), "display_order, id");
    }

    public static object Add(Call call)
    {
        var suite = call.SuiteOf(call.Project(call.Id), call.Body.Id("suite_id"));
        var name = call.Body.RequiredText("name", Limits.Name);
        var parent = call.Body.Id("parent_id") is { } id ? Parent(call, suite, id) : null;
        return call.Section(call.Store.Insert(
            """
            INSERT INTO sections (suite_id, name, description, parent_id, depth, display_order)
            VALUES (@suite, @name, @description, @parent, @depth,
              (SELECT COALESCE(MAX(display_order), 0) + 1 FROM sections WHERE suite_id = @suite))
            """,
            new
            {
                suite = suite.Id,
                name,
                description = call.Body.Text("description"),
                parent = parent?.Id,
                depth = parent is null ? 0 : parent.Depth + 1,
            }));
    }

    public static object Update(Call call)
    {
        var section = call.Section(call.Id);
        call.Store.SaveSection(section with
        {
            Name = call.Body.Has("name") ? call.Body.RequiredText("name", Limits.Name) : section.Name,
            Description = call.Body.Has("description") ? call.Body.Text("description") : section.Description,
        });
        return call.Section(call.Id);
    }

    /// <summary>Moves a section with its descendants under another parent or after a sibling. Without either, it becomes the first at the root.</summary>
    public static object Move(Call call)
    {
        var section = call.Section(call.Id);
        var tree = new SectionTree(call.Store.SectionsOfSuite(section.SuiteId));
        var parent = call.Body.Id("parent_id");
        var after = call.Body.Id("after_id");
        if (parent is { } id && (!tree.Has(id) || tree.Below(section.Id).Contains(id)))
            throw call.Body.Refuse("parent_id", PathId.Section.Noun);
        if (after is { } sibling && (sibling == section.Id || !tree.HasBelow(parent, sibling)))
            throw call.Body.Refuse("after_id", PathId.Section.Noun);
        foreach (var placed in tree.Move(section, parent, after))
            call.Store.SaveSection(placed);
        return call.Section(section.Id);
    }

    public static object? Delete(Call call)
    {
        var section = call.Section(call.Id);
        var all = new SectionTree(call.Store.SectionsOfSuite(section.SuiteId)).Below(section.Id).ToArray();
        if (call.IsSoft)
            return call.Store.AffectedBySections(all);
        call.Store.DeleteSections(all);
        return null;
    }

    public static Section Section(this Call call, long id) =>
        call.Store.Find<Section>("SELECT * FROM sections WHERE id = @id", new { id })!;

    private static Section Parent(Call call, Suite suite, long id) =>
        call.Store.Find<Section>("SELECT * FROM sections WHERE id = @id AND suite_id = @suite", new { id, suite = suite.Id })
        ?? throw call.Body.Refuse("parent_id", PathId.Section.Noun);
}
