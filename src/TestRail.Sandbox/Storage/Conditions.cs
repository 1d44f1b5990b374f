using Dapper;

namespace TestRail.Sandbox.Storage;

/// <summary>The WHERE clause of a list, built from the filters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _terms = [];

    public DynamicParameters Parameters { get; } = new();

    public Conditions And(string term)
    {
        _terms.Add(term);
        return this;
    }

    public Conditions Is(string column, object? value) => value is null ? this : And($"{column} = {Name(value)}");

    public Conditions In(string column, long[]? ids) =>
        ids is null ? this : And($"{column} IN (SELECT value FROM json_each({Name(ids)}))");

    public Conditions After(string column, long? time) => time is null ? this : And($"{column} > {Name(time)}");

    public Conditions Before(string column, long? time) => time is null ? this : And($"{column} < {Name(time)}");

    /// <summary>The column contains the text, ignoring case.</summary>
    public Conditions Contains(string column, string? text) =>
        text is null ? this : And($"instr(lower({column}), lower({Name(text)})) > 0");

    /// <summary>The text is an item of the column's comma-separated list. A text with a comma matches nothing.</summary>
    public Conditions Lists(string column, string? item) => item switch
    {
        null => this,
        _ when item.Contains(',', StringComparison.Ordinal) => And("0"),
        _ => And($"instr(',' || replace({column}, ' ', '') || ',', ',' || replace({Name(item)}, ' ', '') || ',') > 0"),
    };

    /// <summary>The item with the column's id has one of the labels.</summary>
    public Conditions Labelled(string column, Labelling labelling, long[]? labels) => labels is null
        ? this
        : And($"{column} IN (SELECT {labelling.Column} FROM {labelling.Table} WHERE label_id IN (SELECT value FROM json_each({Name(labels)})))");

    public override string ToString() => _terms.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _terms);

    private string Name(object value)
    {
        var name = "p" + Parameters.ParameterNames.Count();
        Parameters.Add(name, value);
        return "@" + name;
    }
}
