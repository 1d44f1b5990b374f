using System.Globalization;
using System.Text.Json;
using Axosoft.Client.Items;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Shows an item of Axosoft as a defect with the configured fields.</summary>
internal static class AxosoftDefect
{
    /// <summary>The names of workflow steps in which nobody works on an item.</summary>
    private static readonly string[] Closed = ["fixed", "rejected", "closed", "done", "resolved", "completed"];

    public static async Task<Defect> OfAsync(Item item, Uri link, IReadOnlyList<DefectField> fields, AxosoftDirectory directory, CancellationToken cancellation)
    {
        var values = new List<DefectFieldValue>();
        foreach (var field in fields)
        {
            var value = field.Type is null ? Standard(item, field.Name) : await CustomAsync(item, field, directory, cancellation).ConfigureAwait(false);
            values.Add(new DefectFieldValue(field.Name, field.Label, value ?? ""));
        }

        return new Defect(item.Id.ToString(CultureInfo.InvariantCulture), item.Name, link)
        {
            State = item.WorkflowStep?.Name,
            IsClosed = IsClosed(item),
            Fields = values,
        };
    }

    public static bool IsClosed(Item item) => item.IsCompleted || Closed.Contains(item.WorkflowStep?.Name, StringComparer.OrdinalIgnoreCase);

    private static string? Standard(Item item, string field) => field switch
    {
        DefectFieldNames.Project => item.Project?.Name,
        DefectFieldNames.Step => item.WorkflowStep?.Name,
        DefectFieldNames.Description => item.Description is { } html ? DefectText.Plain(html) : null,
        "release" => item.Release?.Name,
        "priority" => item.Priority?.Name,
        "severity" => item.Severity?.Name,
        "status" => item.Status?.Name,
        "assigned_to" => item.AssignedTo?.Name,
        _ => null,
    };

    private static async Task<string?> CustomAsync(Item item, DefectField field, AxosoftDirectory directory, CancellationToken cancellation)
    {
        if (item.CustomFields?.FirstOrDefault(pair => DefectFieldNames.AreSame(pair.Key, field.Name)).Value is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value)
            return null;
        if (field.Type == DefectFieldType.Dropdown && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id))
            return (await directory.ValuesAsync(field.Name, cancellation).ConfigureAwait(false)).FirstOrDefault(option => option.Id == id)?.Name ?? value.GetRawText();

        return value.ValueKind switch
        {
            JsonValueKind.True => "Yes",
            JsonValueKind.False => "No",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
            _ => Text(value),
        };
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return DefectText.Plain(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        // A text that is not valid UTF-8 or UTF-16 cannot be shown.
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
