namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>Reads which fields are on, in which order, and their options.</summary>
/// <param name="text">The sections.</param>
/// <param name="problems">The list to which problems are added.</param>
internal sealed class DefectFieldReader(PluginText text, List<string> problems)
{
    /// <summary>The fields of a new defect, and whether it takes files.</summary>
    public (IReadOnlyList<DefectField> Fields, bool TakesAttachments) ReadPush()
    {
        const string name = "push.fields";
        if (text.Section(name) is not { } section)
            return ([.. DefectFieldNames.Labels.Keys.Where(field => field is not ("severity" or "status")).Select(field => Field(field, "push"))], true);

        var listed = Listed(section);
        foreach (var entry in section.Entries.Where(entry => DefectFieldNames.Required.Contains(DefectFieldNames.Of(entry.Key)) && Switch(entry.Value) == false))
            problems.Add(PluginProblems.AlwaysOn(entry.Key, entry.Place));

        var required = DefectFieldNames.Required.Where(field => !section.Entries.Any(entry => DefectFieldNames.Of(entry.Key) == field));
        var fields = required.Concat(listed.Where(field => field != DefectFieldNames.Attachments)).Select(field => Field(field, "push")).ToList();
        return (fields, listed.Contains(DefectFieldNames.Attachments));
    }

    /// <summary>The fields that are shown of a defect.</summary>
    public IReadOnlyList<DefectField> ReadHover()
    {
        if (text.Section("hover.fields") is not { } section)
            return [.. DefectFieldNames.Labels.Keys.Where(field => field is not (DefectFieldNames.Title or "severity" or "status")).Select(field => Field(field, "hover"))];

        foreach (var entry in section.Entries.Where(entry => DefectFieldNames.Of(entry.Key) is DefectFieldNames.Attachments or DefectFieldNames.Title))
            problems.Add(PluginProblems.NotInHover(entry.Key, entry.Place));
        return [.. Listed(section).Where(field => field is not (DefectFieldNames.Attachments or DefectFieldNames.Title)).Select(field => Field(field, "hover"))];
    }

    /// <summary>Checks every section with options, also of fields that are off.</summary>
    public void CheckOptions()
    {
        foreach (var section in text.Sections.Where(section => FieldOf(section.Name) is not null))
        {
            var field = FieldOf(section.Name)!;
            if (field == DefectFieldNames.Attachments)
                problems.Add(PluginProblems.AttachmentsNotCustomisable(section.Name, section.Place));
            else if (!DefectFieldNames.IsKnown(field))
                problems.Add(PluginProblems.UnknownField(section.Name, field, section.Place));
            else
                CheckOptions(section, field);
        }
    }

    /// <summary>The field of a section with options; null for another section.</summary>
    public static string? FieldOf(string section)
    {
        foreach (var prefix in new[] { "push.field.", "hover.field.", "field.settings." })
        {
            if (section.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return DefectFieldNames.Of(section[prefix.Length..]);
        }

        return null;
    }

    private static bool? Switch(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        "on" or "true" or "yes" or "1" => true,
        "off" or "false" or "no" or "0" => false,
        _ => null,
    };

    private List<string> Listed(PluginSection section)
    {
        var on = new List<string>();
        foreach (var entry in section.Entries)
        {
            var field = DefectFieldNames.Of(entry.Key);
            if (field != DefectFieldNames.Attachments && !DefectFieldNames.IsKnown(field))
                problems.Add(PluginProblems.UnknownField(section.Name, entry.Key, entry.Place));
            else if (Switch(entry.Value) is not { } isOn)
                problems.Add(PluginProblems.NeitherOnNorOff(section.Name, entry.Key, entry.Place));
            else if (isOn)
                on.Add(field);
        }

        return on;
    }

    private DefectField Field(string name, string use)
    {
        var label = Option(name, use, "label");
        if (!DefectFieldNames.IsCustom(name))
        {
            return new DefectField(name, label ?? DefectFieldNames.Labels[name])
            {
                IsRequired = DefectFieldNames.Required.Contains(name) || Switch(Option(name, use, "required")) == true,
                IsRemembered = Switch(Option(name, use, "remember")) ?? name is not (DefectFieldNames.Title or DefectFieldNames.Description),
                IsFullSize = Option(name, use, "size") is { } size ? Is(size, "full") : name is DefectFieldNames.Title or DefectFieldNames.Description,
            };
        }

        var type = Option(name, use, "type");
        foreach (var missing in new[] { ("label", label), ("type", type) }.Where(option => option.Item2 is null).Select(option => option.Item1))
            Add(PluginProblems.CustomOptionMissing(name, missing));

        var parsed = Enum.TryParse<DefectFieldType>(type, ignoreCase: true, out var known) && !int.TryParse(type, out _) ? known : DefectFieldType.String;
        return new DefectField(name, label ?? name)
        {
            IsRequired = Switch(Option(name, use, "required")) == true,
            IsRemembered = Switch(Option(name, use, "remember")) == true,
            IsFullSize = Option(name, use, "size") is { } width ? Is(width, "full") : parsed == DefectFieldType.Text,
            Type = parsed,
        };
    }

    /// <summary>An option of a field: of this use, or of all uses.</summary>
    private string? Option(string field, string use, string option) =>
        Value($"{use}.field.", field, option) ?? Value("field.settings.", field, option) ?? (use == "hover" ? Value("push.field.", field, option) : null);

    private string? Value(string prefix, string field, string option) =>
        text.Sections.FirstOrDefault(section => section.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && FieldOf(section.Name) == field)?.Value(option);

    private void CheckOptions(PluginSection section, string field)
    {
        foreach (var entry in section.Entries)
        {
            var expected = entry.Key.ToLowerInvariant() switch
            {
                "label" => string.IsNullOrWhiteSpace(entry.Value) ? "a text" : null,
                "size" => Is(entry.Value, "compact") || Is(entry.Value, "full") ? null : "compact or full",
                "remember" or "required" => Switch(entry.Value) is null ? "on or off" : null,
                "type" => Array.Exists(Enum.GetNames<DefectFieldType>(), type => Is(entry.Value, type)) ? null : "one of bool, date, dropdown, multiselect, string, text",
                // TestRail's own plugins read these two for the dialog's layout. They have no meaning here.
                "rows" or "cascading" => null,
                _ => "",
            };
            if (expected is "")
                Add(PluginProblems.UnknownOption(section.Name, entry.Key, entry.Place));
            else if (expected is not null)
                Add(PluginProblems.WrongOption(section.Name, entry.Key, entry.Place, expected));
            else if (Is(entry.Key, "type") && !DefectFieldNames.IsCustom(field))
                Add(PluginProblems.TypeOfStandardField(section.Name, entry.Place));
            else if (Is(entry.Key, "required") && Switch(entry.Value) == false && DefectFieldNames.Required.Contains(field))
                Add(PluginProblems.OptionalAlthoughRequired(section.Name, entry.Place));
        }
    }

    private void Add(string problem)
    {
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    private static bool Is(string? value, string word) => value?.Trim().Equals(word, StringComparison.OrdinalIgnoreCase) == true;
}
