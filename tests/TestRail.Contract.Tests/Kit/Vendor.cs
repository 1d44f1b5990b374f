using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestRail.Contract.Tests.Kit;

/// <summary>The vendor's pages: the sample bodies, and the lines as data.</summary>
internal static class Vendor
{
    private static readonly JsonDocumentOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyList<VendorMethod> Methods { get; } =
        [.. new[] { "Runs", "Plans", "Results", "CaseFields" }.SelectMany(page =>
            Sample($"{page}/page.json")["methods"]!.AsObject().Select(method => new VendorMethod(page, method.Key, method.Value!.AsObject())))];

    /// <summary>The objects of the pages, with the fields on the pages.</summary>
    public static IReadOnlyDictionary<string, ObjectShape> PageObjects { get; } = Methods.Select(method => method.Page).Distinct()
        .SelectMany(page => Sample($"{page}/page.json")["objects"]!.AsObject())
        .ToDictionary(each => each.Key, each => new ObjectShape(ObjectShape.Types(each.Value), ObjectShape.Types(null), false));

    /// <summary>The objects of the pages with fields that the pages leave out, and the objects of other pages.</summary>
    public static IReadOnlyDictionary<string, ObjectShape> Objects { get; } = ReadObjects();

    public static JsonNode Sample(string file) => Read("Vendor", file);

    private static Dictionary<string, ObjectShape> ReadObjects()
    {
        var more = Read("Reference", "objects.json").AsObject();
        var objects = PageObjects.Keys.Union(more.Select(each => each.Key)).ToDictionary(
            name => name,
            name => new ObjectShape(
                PageObjects.GetValueOrDefault(name)?.Fields ?? ObjectShape.Types(more[name]?["fields"]),
                ObjectShape.Types(more[name]?["beyond"]),
                (bool?)more[name]?["custom"] == true));
        // The page: "Each test plan in this list follows the same format as get_plan, except for the entries field".
        var plan = objects["plan"];
        objects["listed plan"] = plan with { Fields = plan.Fields.Where(field => field.Key != "entries").ToDictionary() };
        return objects;
    }

    private static JsonNode Read(params string[] path) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine([TestContext.CurrentContext.TestDirectory, .. path])), documentOptions: Commented)!;
}
