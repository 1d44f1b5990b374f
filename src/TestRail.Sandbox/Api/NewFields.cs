using TestRail.Sandbox.Model;
using TestRail.Sandbox.Requests;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Api;

internal static class NewFields
{
    private const string Prefix = "custom_";

    /// <summary>The names and numbers of the types that can be added. Both are sent as strings.</summary>
    private static readonly Dictionary<string, FieldType> Types = Enum.GetValues<FieldType>()
        .Where(type => type != FieldType.StepResults)
        .SelectMany(type => new[] { (Text: type.ToString("G"), Type: type), (Text: type.ToString("D"), Type: type) })
        .ToDictionary(pair => pair.Text, pair => pair.Type, StringComparer.OrdinalIgnoreCase);

    public static object ForCases(Call call)
    {
        var body = call.Body;
        var type = Type(body);
        var name = Name(call);
        var includeAll = body.Flag("include_all");
        return new AddedField(call.Store.AddField(CustomFields.OfCases, new Field
        {
            Name = name,
            SystemName = Prefix + name,
            Label = Required(body, "label"),
            Description = body.Text("description"),
            TypeId = (int)type,
            IncludeAll = includeAll == true,
            TemplateIds = includeAll == true ? [] : Templates(call, areNeeded: includeAll == false),
            IsActive = true,
            Configs = new FieldConfigurations(call.Store, type).Read(body),
        }));
    }

    private static FieldType Type(Body body) => body.IsText("type") && Types.TryGetValue(body.Text("type")!, out var type)
        ? type
        : throw RefusalException.BadRequest(Texts.BadFieldType);

    private static string Name(Call call)
    {
        var name = Required(call.Body, "name");
        if (!name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
            || name.StartsWith(Prefix, StringComparison.Ordinal))
            throw RefusalException.BadRequest(Texts.Unrecorded.BadFieldName);
        return call.Store.Fields(CustomFields.OfCases).All(field => field.Name != name)
            ? name
            : throw RefusalException.BadRequest(Texts.Unrecorded.FieldExists);
    }

    private static long[] Templates(Call call, bool areNeeded)
    {
        var templates = call.Body.Ids("template_ids") ?? [];
        if (templates.Length == 0 && areNeeded)
            throw RefusalException.BadRequest(Texts.RequiredOfField("template_ids"));
        return templates.All(template => call.Store.Exists("templates", template))
            ? templates
            : throw new RefusalException(404, Texts.Unrecorded.UnknownTemplates);
    }

    private static string Required(Body body, string name) =>
        body.Text(name, Limits.Name) is { Length: > 0 } text ? text : throw RefusalException.BadRequest(Texts.RequiredOfField(name));
}
