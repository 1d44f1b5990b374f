using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>The problems of a defect's values, one sentence each.</summary>
internal static class DefectProblems
{
    public static string UnknownField(string field, IEnumerable<string> fields) => $"{field} is not a field of a new defect. It has {Phrases.List(fields)}.";

    public static string Missing(DefectField field) => $"{field.Name} ({field.Label}) is required.";

    public static string NoOption(DefectField field, string value, IEnumerable<string> options) => $"{field.Name} ({field.Label}): \"{Short(value)}\" is not an option. Options: {Phrases.List(options)}.";

    public static string Ambiguous(DefectField field, string value, IEnumerable<string> ids) => $"{field.Name} ({field.Label}): several have the name \"{Short(value)}\". Use one of the ids {Phrases.List(ids)}.";

    public static string NeitherYesNorNo(DefectField field, string value) => $"{field.Name} ({field.Label}): \"{Short(value)}\" is neither yes nor no.";

    public static string NoDate(DefectField field, string value) => $"{field.Name} ({field.Label}): \"{Short(value)}\" is not a date such as 2026-05-02.";

    public static string TooLong(DefectField field, int length, int longest) => $"{field.Name} ({field.Label}) has {length} characters. At most {longest} are allowed.";

    public static string NoCustomField(DefectField field, IEnumerable<string> existing) => $"{field.Name} ({field.Label}) is not a custom field in Axosoft. It has {Phrases.List(existing)}.";

    public static string NoValues(DefectField field) => $"{field.Name} ({field.Label}) has the type {field.Type?.ToString().ToLowerInvariant()}, but no list of values in Axosoft.";

    public static string AttachmentsOff() => "Attachments are off in [push.fields].";

    public static string NoFile(string file) => $"There is no file {file}.";

    public static string NoProjectForStep() => "workflow_step needs a project, because each project has its own steps.";

    private static string Short(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
