using System.Text.Json.Nodes;
using TestRail.Client.Fields;
using TestRail.Client.Values;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// The custom fields of results, from the configuration and from tests. TestRail ignores an unknown field and rejects the whole batch for a
/// value of the wrong type, so both are checked here.
/// </summary>
internal sealed class FieldMap
{
    private readonly Dictionary<string, (string Name, FieldValue Value)> _known;
    private readonly Dictionary<string, JsonNode?> _configured = [];
    private readonly Dictionary<string, Message> _problems = [];

    /// <param name="fields">TestRail's result fields.</param>
    /// <param name="project">The id of the project. Fields are configured per project.</param>
    /// <param name="configured">The fields to set in every result.</param>
    public FieldMap(IEnumerable<Field> fields, long project, IReadOnlyDictionary<string, object> configured)
    {
        _known = fields.Select(field => (Field: field, Config: field.ConfigFor(project))).Where(known => known.Field.IsActive && known.Config is not null)
            .ToDictionary(
                known => known.Field.SystemName,
                known => (known.Field.SystemName, new FieldValue(known.Field.TypeId, known.Config!.Options.Items)),
                StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in configured)
            Set(_configured, name, FieldValue.Text(value), $"results.fields.{name}");
    }

    /// <summary>No fields.</summary>
    public static FieldMap Empty => new([], 0, new Dictionary<string, object>());

    /// <summary>The problems with fields and values, each reported once.</summary>
    public IReadOnlyCollection<Message> Problems => _problems.Values;

    /// <summary>Adds the fields to set in every result.</summary>
    public void AddConfigured(CustomFields custom)
    {
        foreach (var (name, value) in _configured)
            custom[name] = value;
    }

    /// <summary>Adds the field in a trait (<c>custom_name=value</c>). It overrides the configuration.</summary>
    public void Add(CustomFields custom, string trait)
    {
        var sign = trait.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            _problems.TryAdd(trait, ResultMessages.FieldTraitUnreadable(trait));
            return;
        }

        var values = new Dictionary<string, JsonNode?>();
        Set(values, trait[..sign].Trim(), trait[(sign + 1)..].Trim(), $"[TestRailField] {trait[..sign]}");
        foreach (var (name, value) in values)
            custom[name] = value;
    }

    private void Set(Dictionary<string, JsonNode?> values, string name, string text, string origin)
    {
        var system = name.StartsWith("custom_", StringComparison.OrdinalIgnoreCase) ? name : "custom_" + name;
        if (!_known.TryGetValue(system, out var field))
            _problems.TryAdd(system, ResultMessages.FieldUnknown(system, origin, Suggestion.NearestFirst(system, [.. _known.Keys])));
        else if (field.Value.TryParse(text, out var value))
            values[field.Name] = value;
        else
            _problems.TryAdd($"{system}={text}", ResultMessages.FieldValueRefused(field.Name, text, field.Value.Expectation, origin));
    }
}
