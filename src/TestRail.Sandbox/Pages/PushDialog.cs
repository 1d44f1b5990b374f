using TestRail.Sandbox.Model;
using TestRail.Sandbox.Plugin;

namespace TestRail.Sandbox.Pages;

/// <summary>The plugin's dialog for a new item: the configured fields, and files that are dropped onto the attachments or the description.</summary>
internal static class PushDialog
{
    private const int LongestTitle = 150, LongestString = 250;

    public static Markup Render(View view, Test test, Run run) => Markup.Of(
        $"""
        <dialog id="push" aria-labelledby="push-title">
        <form data-send="index.php?/items/push" data-token="{view.Token}">
        <h2 id="push-title">Push Defect</h2>
        <div class="fields">{Markup.Each(view.Plugin.PushFields, field => Field(view, field, test, run))}</div>
        <p class="problem" role="alert"></p>
        <p class="buttons"><button type="submit">Push</button><button type="button" data-close>Cancel</button></p>
        </form>
        </dialog>
        """);

    private static Markup Field(View view, PluginField field, Test test, Run run)
    {
        var takesFiles = field.Type == PluginFieldType.Attachments
            || (field.Name == "description" && view.Plugin.PushFields.Any(each => each.Type == PluginFieldType.Attachments));
        return Markup.Of(
            $"""
            <div class="{(field.IsFull ? "full" : "compact")}"{Attribute("data-drop", takesFiles)}>
            <label><span{Attribute("class=\"required\"", field.IsRequired)}>{field.Label}</span>{Input(view, field, test, run)}</label>{Markup.If(field.Type == PluginFieldType.Attachments, () => Files(view))}
            </div>
            """);
    }

    private static Markup Input(View view, PluginField field, Test test, Run run) => field.Type switch
    {
        PluginFieldType.Attachments => Markup.Of($"<input type=\"file\" multiple data-files aria-describedby=\"drop-hint\">"),
        PluginFieldType.Bool => Select(field, [new PluginChoice("yes", "Yes"), new PluginChoice("no", "No")]),
        PluginFieldType.Dropdown or PluginFieldType.Multiselect => Select(field, PluginChoices.Of(field)),
        PluginFieldType.Text => Markup.Of($"<textarea{Attributes(field)} rows=\"{(field.IsFull ? 6 : 2)}\"{Context(view, field, test, run)}></textarea>"),
        PluginFieldType.Date => Markup.Of($"<input{Attributes(field)} placeholder=\"YYYY-MM-DD\" autocomplete=\"off\">"),
        _ when field.Name == "name" => Markup.Of($"<input{Attributes(field)} maxlength=\"{LongestTitle}\" autocomplete=\"off\" value=\"{Title(test)}\">"),
        _ => Markup.Of($"<input{Attributes(field)} maxlength=\"{LongestString}\" autocomplete=\"off\">"),
    };

    private static Markup Files(View view)
    {
        var alsoDescription = view.Plugin.PushFields.Any(field => field.Name == "description") ? " or onto the description" : "";
        return Markup.Of($"<small id=\"drop-hint\">Or drop files here{alsoDescription}.</small><ul class=\"dropped\" aria-label=\"Chosen files\"></ul>");
    }

    private static Markup Select(PluginField field, IReadOnlyList<PluginChoice> choices)
    {
        var isMultiple = field.Type == PluginFieldType.Multiselect;
        return Markup.Of(
            $"<select{Attributes(field)}{Attribute("multiple", isMultiple)}>{Markup.If(!isMultiple, () => Markup.Of($"<option value=\"\"></option>"))}{Markup.Each(choices, Option)}</select>");
    }

    private static Markup Option(PluginChoice choice) => Markup.Of($"<option value=\"{choice.Value}\"{Projects(choice)}>{choice.Label}</option>");

    private static Markup Projects(PluginChoice choice) =>
        Markup.If(choice.Projects is not null, () => Markup.Of($" data-projects=\"{string.Join(' ', choice.Projects!)}\""));

    private static Markup Attributes(PluginField field) => Markup.Of(
        $" name=\"field.{field.Name}\"{Attribute("required", field.IsRequired)}{Attribute("data-remember", field.IsRemembered)}");

    private static Markup Attribute(string name, bool isSet) => new(isSet ? $" {name}" : "");

    private static string Title(Test test)
    {
        var title = $"Failed test: {test.Title}";
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }

    /// <summary>The lines that follow the result's comment in a new description.</summary>
    private static Markup Context(View view, PluginField field, Test test, Run run) => Markup.If(
        field.Name == "description",
        () => Markup.Of($" data-context=\"Case: C{test.CaseId}\nRun: R{run.Id} {run.Name}\nTest: {view.Links.Test(test.Id)}\""));
}
