using System.Globalization;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The names of the fields that Axosoft's plugin has.</summary>
internal static class DefectFieldNames
{
    public const string Title = "name", Project = "project", Step = "workflow_step", Description = "description", Attachments = "attachments";

    private const string Custom = "custom_", OldCustom = "customfield_";

    /// <summary>The fields that TestRail or Axosoft requires. They need not be listed, and cannot be switched off.</summary>
    public static readonly IReadOnlyList<string> Required = [Title, Project, Step];

    /// <summary>The fields of Axosoft itself with their labels, in the order of the dialog.</summary>
    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>
    {
        [Title] = "Title",
        [Project] = "Project",
        [Step] = "Workflow Step",
        ["release"] = "Release",
        ["priority"] = "Priority",
        ["severity"] = "Severity",
        ["status"] = "Status",
        ["assigned_to"] = "Assigned To",
        [Description] = "Description",
    };

    /// <summary>Whether the field is one of Axosoft's custom fields.</summary>
    public static bool IsCustom(string name) => name.StartsWith(Custom, StringComparison.Ordinal);

    /// <summary>The field's name. <c>customfield_12</c> and <c>custom_12</c> are the same field.</summary>
    public static string Of(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        var id = lower.StartsWith(OldCustom, StringComparison.Ordinal) ? lower[OldCustom.Length..] : lower.StartsWith(Custom, StringComparison.Ordinal) ? lower[Custom.Length..] : null;
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"{Custom}{number}") : lower;
    }

    /// <summary>Whether two keys are the same field.</summary>
    public static bool AreSame(string one, string other) => Of(one) == Of(other);

    /// <summary>Whether the plugin has the field.</summary>
    public static bool IsKnown(string name) => Labels.ContainsKey(name) || (IsCustom(name) && int.TryParse(name[Custom.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
