using System.Text.Json;
using Axosoft.Client.Items;
using Axosoft.Client.Values;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Checks the values of a new defect and makes Axosoft's item of them: names become ids, and text becomes HTML.</summary>
internal sealed class AxosoftItemBuilder(DefectConfiguration configuration, AxosoftDirectory directory)
{
    /// <summary>Returns the item, or every problem.</summary>
    /// <param name="defect">The defect.</param>
    /// <param name="isComplete">Whether required fields must have a value.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<(AddItem? Item, IReadOnlyList<string> Problems)> BuildAsync(NewDefect defect, bool isComplete, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(configuration.Values);
        foreach (var (name, value) in defect.Values)
            values[DefectFieldNames.Of(name)] = value.Trim();

        var problems = new List<string>();
        problems.AddRange(values.Keys.Where(name => !configuration.PushFields.Any(field => field.Name == name)).Select(name => DefectProblems.UnknownField(name, configuration.PushFields.Select(field => field.Name))));
        CheckFiles(defect, problems);

        var references = new Dictionary<string, NamedId>();
        var custom = new Dictionary<string, JsonElement>();
        // The steps depend on the project, so the project comes first whatever the order of the fields is.
        foreach (var field in configuration.PushFields.OrderBy(field => field.Name != DefectFieldNames.Project))
        {
            if (!values.TryGetValue(field.Name, out var text) || text.Length == 0)
            {
                if (field.IsRequired && isComplete)
                    problems.Add(DefectProblems.Missing(field));
            }
            else if (field.Type is not null)
            {
                if (await CustomAsync(field, text, problems, cancellation).ConfigureAwait(false) is { } value)
                    custom[field.Name] = value;
            }
            else if (field.Name is not (DefectFieldNames.Title or DefectFieldNames.Description))
            {
                await ResolveAsync(field, text, references, problems, cancellation).ConfigureAwait(false);
            }
        }

        return (problems.Count > 0 || !isComplete ? null : Item(defect, values, references, custom), problems);
    }

    private void CheckFiles(NewDefect defect, List<string> problems)
    {
        if (defect.Files.Count > 0 && !configuration.TakesAttachments)
            problems.Add(DefectProblems.AttachmentsOff());
        problems.AddRange(defect.Files.Where(file => !File.Exists(file)).Select(DefectProblems.NoFile));
    }

    private async Task ResolveAsync(DefectField field, string text, Dictionary<string, NamedId> references, List<string> problems, CancellationToken cancellation)
    {
        var project = references.GetValueOrDefault(DefectFieldNames.Project)?.Id;
        if (field.Name == DefectFieldNames.Step && project is null)
        {
            // An unknown project is a problem of its own.
            if (!problems.Exists(problem => problem.StartsWith(DefectFieldNames.Project, StringComparison.Ordinal)))
                problems.Add(DefectProblems.NoProjectForStep());
            return;
        }

        var entries = await directory.EntriesAsync(field.Name, project, cancellation).ConfigureAwait(false);
        if (CustomFieldValue.Option(field, text, entries, problems) is { } entry)
            references[field.Name] = new NamedId(entry.Id);
    }

    private async Task<JsonElement?> CustomAsync(DefectField field, string text, List<string> problems, CancellationToken cancellation)
    {
        var existing = await directory.CustomFieldsAsync(cancellation).ConfigureAwait(false);
        if (!existing.Any(each => DefectFieldNames.AreSame(each.Name, field.Name)))
        {
            problems.Add(DefectProblems.NoCustomField(field, existing.Select(each => $"{each.Name} ({each.Label})")));
            return null;
        }

        var options = field.Type is DefectFieldType.Dropdown or DefectFieldType.Multiselect ? await directory.ValuesAsync(field.Name, cancellation).ConfigureAwait(false) : [];
        return CustomFieldValue.Of(field, text, options, problems);
    }

    private static AddItem Item(NewDefect defect, Dictionary<string, string> values, Dictionary<string, NamedId> references, Dictionary<string, JsonElement> custom) => new()
    {
        Name = DefectText.Title(values[DefectFieldNames.Title], defect.Marker),
        Description = values.GetValueOrDefault(DefectFieldNames.Description) is { Length: > 0 } description ? DefectText.Html(description) : null,
        Project = references[DefectFieldNames.Project],
        WorkflowStep = references[DefectFieldNames.Step],
        Release = references.GetValueOrDefault("release"),
        Priority = references.GetValueOrDefault("priority"),
        Severity = references.GetValueOrDefault("severity"),
        Status = references.GetValueOrDefault("status"),
        AssignedTo = references.GetValueOrDefault("assigned_to") is { } user ? new Assignee(user.Id) : null,
        CustomFields = custom.Count == 0 ? null : custom,
    };
}
