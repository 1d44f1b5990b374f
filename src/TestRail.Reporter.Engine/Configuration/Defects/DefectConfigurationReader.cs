namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>Reads the configuration of TestRail's Axosoft plugin from its sections: the configuration, or every problem at once.</summary>
internal static class DefectConfigurationReader
{
    private static readonly string[] Known = ["connection", "push.fields", "push.values", "hover.fields"];

    /// <summary>Names that only the plugins of other trackers have.</summary>
    private static readonly string[] Foreign =
    [
        "issuetype", "issue_type", "summary", "tracker", "component", "components", "product", "area", "area_path", "iteration", "parent_issue", "fixversions", "affectsversions", "labels", "epic_link",
        "workitem", "workitemtype", "organization", "pat", "apikey", "api_token", "repository", "board", "story_points",
    ];

    /// <summary>Reads the defect plugin's configuration.</summary>
    /// <param name="text">The sections of all sources.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="apiKey">TestRail's API key, which no tracker gets.</param>
    public static DefectConfigurationResult Read(PluginText text, IReadOnlyDictionary<string, string> environment, SecretTexts apiKey) =>
        Read(text, environment, apiKey, isReference: false);

    /// <summary>Reads the reference plugin's configuration. It has the sections for the connection and for what is shown.</summary>
    /// <param name="text">The sections of all sources.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="apiKey">TestRail's API key, which no tracker gets.</param>
    public static DefectConfigurationResult ReadReference(PluginText text, IReadOnlyDictionary<string, string> environment, SecretTexts apiKey) =>
        Read(text, environment, apiKey, isReference: true);

    /// <summary>The configuration for an executable: title, description and attachments. The executable checks all other fields.</summary>
    /// <param name="command">The executable.</param>
    public static DefectConfiguration OfCommand(TrackerCommand command) => new(new TrackerConnection(command.Address))
    {
        Command = command,
        PushFields =
        [
            new DefectField(DefectFieldNames.Title, DefectFieldNames.Labels[DefectFieldNames.Title]) { IsRequired = true },
            new DefectField(DefectFieldNames.Description, DefectFieldNames.Labels[DefectFieldNames.Description]) { IsFullSize = true },
        ],
        TakesAttachments = true,
    };

    private static DefectConfigurationResult Read(PluginText text, IReadOnlyDictionary<string, string> environment, SecretTexts apiKey, bool isReference)
    {
        var problems = new List<string>(text.Problems);
        var connections = new TrackerConnectionReader(environment, apiKey, problems);
        if (text.Problems.Count > 0 || FindForeign(text) is not { } foreign)
        {
            // A file that cannot be read has no connection, so a missing one is not reported in addition.
            var connection = text.Problems.Count > 0 ? null : connections.Read(text.Section("connection"));
            problems.AddRange(text.Sections.Where(section => !section.Name.Equals("connection", StringComparison.OrdinalIgnoreCase))
                .SelectMany(section => section.Entries).Where(entry => apiKey.IsIn(entry.Value)).Select(entry => PluginProblems.KeyInValue(entry.Key, entry.Place)));
            var configuration = ReadFields(text, isReference, connection, problems);
            return new() { Configuration = problems.Count == 0 ? configuration : null, Problems = problems, Secrets = connections.Secrets };
        }

        // Its secrets are still secrets. Other problems of a foreign file say nothing.
        var silent = new TrackerConnectionReader(environment, apiKey, []);
        silent.Read(text.Section("connection"));
        return new() { Problems = [PluginProblems.OtherTracker(foreign.Found, foreign.Place)], Secrets = silent.Secrets };
    }

    private static DefectConfiguration? ReadFields(PluginText text, bool isReference, TrackerConnection? connection, List<string> problems)
    {
        foreach (var section in text.Sections)
        {
            var field = DefectFieldReader.FieldOf(section.Name);
            if (field is null && !Known.Contains(section.Name, StringComparer.OrdinalIgnoreCase))
                problems.Add(PluginProblems.UnknownSection(section.Name, section.Place));
            else if (isReference && section.Name.StartsWith("push.", StringComparison.OrdinalIgnoreCase))
                problems.Add(PluginProblems.ReferencePluginPushes(section.Name, section.Place));
        }

        var fields = new DefectFieldReader(text, problems);
        fields.CheckOptions();
        var hover = fields.ReadHover();
        var (push, takesAttachments) = isReference ? ([], false) : fields.ReadPush();
        var values = isReference ? [] : Values(text.Section("push.values"), push, problems);
        return connection is null ? null : new DefectConfiguration(connection) { PushFields = push, HoverFields = hover, TakesAttachments = takesAttachments, Values = values };
    }

    private static Dictionary<string, string> Values(PluginSection? section, IReadOnlyList<DefectField> fields, List<string> problems)
    {
        var values = new Dictionary<string, string>();
        foreach (var entry in section?.Entries ?? [])
        {
            var field = DefectFieldNames.Of(entry.Key);
            if (!fields.Any(each => each.Name == field))
                problems.Add(PluginProblems.ValueOfOffField(entry.Key, entry.Place));
            else if (!string.IsNullOrWhiteSpace(entry.Value))
                values[field] = entry.Value.Trim();
        }

        return values;
    }

    private static (string Found, string Place)? FindForeign(PluginText text)
    {
        foreach (var section in text.Sections.Where(section => section.Name is "connection" or "push.fields" or "hover.fields"))
        {
            if (section.Entries.FirstOrDefault(entry => Foreign.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)) is { } entry)
                return (entry.Key, entry.Place);
        }

        var option = text.Sections.FirstOrDefault(section => DefectFieldReader.FieldOf(section.Name) is { } field && Foreign.Contains(field));
        return option is null ? null : ($"[{option.Name}]", option.Place);
    }
}
