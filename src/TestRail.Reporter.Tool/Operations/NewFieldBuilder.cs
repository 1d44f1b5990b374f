using System.Globalization;
using TestRail.Client.Fields;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Builds a custom field by the rules of TestRail's page Case Fields. Collects everything that is wrong.</summary>
internal sealed class NewFieldBuilder(NewFieldArguments given)
{
    /// <summary>In characters.</summary>
    private const int LongestString = 250;

    private const string Prefix = "custom_";

    private static readonly FieldType[] Types =
    [
        FieldType.String, FieldType.Integer, FieldType.Text, FieldType.Url, FieldType.Checkbox, FieldType.Dropdown, FieldType.User, FieldType.Date, FieldType.Milestone, FieldType.Steps,
        FieldType.MultiSelect,
    ];

    private static readonly FieldType[] WithoutDefault = [FieldType.MultiSelect, FieldType.Milestone, FieldType.Date, FieldType.Steps];

    private readonly List<string> _problems = [];

    /// <summary>The names of the types.</summary>
    public static IEnumerable<string> TypeNames => Types.Select(NameOf);

    /// <summary>The name of a type as TestRail's pages write it.</summary>
    public static string NameOf(FieldType type) => type switch
    {
        FieldType.Url => "URL",
        FieldType.MultiSelect => "Multiselect",
        _ => $"{type}",
    };

    /// <summary>Everything that is wrong, each with its option.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Returns the field, or null if there are problems.</summary>
    public AddCaseField? Build()
    {
        CheckName();
        if (string.IsNullOrWhiteSpace(given.Label))
            _problems.Add("--label: people need a label.");
        foreach (var id in given.Projects.Where(id => id <= 0))
            _problems.Add($"--project: an id is a positive number, not {id}.");
        foreach (var id in given.Templates.Where(id => id <= 0))
            _problems.Add($"--template: an id is a positive number, not {id}.");
        var options = OptionsOf(Types.FirstOrDefault(IsType));
        return options is null || _problems.Count > 0 ? null : new AddCaseField
        {
            Name = given.Name,
            Label = given.Label,
            Description = given.Description,
            IncludeAll = given.Templates.Count == 0,
            TemplateIds = given.Templates.Count == 0 ? null : given.Templates,
            Configs = [new AddFieldConfig { Context = new FieldContext { IsGlobal = given.Projects.Count == 0, ProjectIds = given.Projects }, Options = options }],
        };
    }

    private bool IsType(FieldType type)
    {
        var text = given.Type.Trim();
        return text == type.ToString("D") || string.Equals(text.Replace("-", "", StringComparison.Ordinal), NameOf(type), StringComparison.OrdinalIgnoreCase);
    }

    private void CheckName()
    {
        if (given.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            _problems.Add($"--name: TestRail adds {Prefix} itself. Use {given.Name[Prefix.Length..].ToLowerInvariant()}.");
        else if (given.Name.Length == 0 || !given.Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            _problems.Add($"--name: a name has lower-case letters, digits and _, not \"{given.Name}\".");
    }

    /// <summary>The options of the type; null when they are wrong.</summary>
    private AddFieldOptions? OptionsOf(FieldType type)
    {
        if (type == FieldType.Unknown)
        {
            _problems.Add($"--type: TestRail has no type \"{given.Type}\". Types: {string.Join(", ", TypeNames)}.");
            return null;
        }

        CheckUse(type);
        return type switch
        {
            FieldType.String => new StringOptions { IsRequired = given.IsRequired, DefaultValue = Text(LongestString) },
            FieldType.Integer => new IntegerOptions { IsRequired = given.IsRequired, DefaultValue = Number("a whole number") },
            FieldType.Text => new TextOptions { IsRequired = given.IsRequired, DefaultValue = given.Default, Format = Format(), Rows = Rows() },
            FieldType.Url => new UrlOptions { IsRequired = given.IsRequired, DefaultValue = Address() },
            FieldType.Checkbox => new CheckboxOptions { IsRequired = given.IsRequired, DefaultValue = Flag() },
            FieldType.Dropdown => Items(type) is var items ? new DropdownOptions { IsRequired = given.IsRequired, Items = items, DefaultValue = Item(items) } : null,
            FieldType.User => new UserOptions { IsRequired = given.IsRequired, DefaultValue = Number("the id of a user") },
            FieldType.Date => new DateOptions { IsRequired = given.IsRequired },
            FieldType.Milestone => new MilestoneOptions { IsRequired = given.IsRequired },
            FieldType.Steps => new StepsOptions { IsRequired = given.IsRequired },
            _ => new MultiSelectOptions { IsRequired = given.IsRequired, Items = Items(type) },
        };
    }

    /// <summary>Checks that no option is given that the type does not have.</summary>
    private void CheckUse(FieldType type)
    {
        if (given.Default is not null && WithoutDefault.Contains(type))
            _problems.Add($"--default: a field of type {NameOf(type)} has no default value.");
        if (given.Items.Count > 0 && type is not (FieldType.Dropdown or FieldType.MultiSelect))
            _problems.Add($"--item: only Dropdown and Multiselect have items, not {NameOf(type)}.");
        if (given.Format is not null && type != FieldType.Text)
            _problems.Add($"--format: only Text has a format, not {NameOf(type)}.");
        if (given.Rows is not null && type != FieldType.Text)
            _problems.Add($"--rows: only Text has a height, not {NameOf(type)}.");
    }

    private string? Text(int longest)
    {
        if (given.Default?.Length > longest)
            _problems.Add($"--default: a String has at most {longest} characters, not {given.Default.Length}.");
        return given.Default;
    }

    private long? Number(string what)
    {
        if (given.Default is null)
            return null;
        if (long.TryParse(given.Default, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;

        _problems.Add($"--default: \"{given.Default}\" is not {what}.");
        return null;
    }

    private string? Address()
    {
        if (given.Default is not null && !(Uri.TryCreate(given.Default, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            _problems.Add($"--default: \"{given.Default}\" is not an address that begins with http:// or https://.");
        return given.Default;
    }

    private bool? Flag()
    {
        switch (given.Default?.Trim().ToUpperInvariant())
        {
            case null:
                return null;
            case "TRUE" or "YES" or "1":
                return true;
            case "FALSE" or "NO" or "0":
                return false;
            default:
                _problems.Add($"--default: \"{given.Default}\" is not true or false.");
                return null;
        }
    }

    private TextFormat Format()
    {
        if (given.Format is not null && !Enum.GetNames<TextFormat>().Contains(given.Format, StringComparer.OrdinalIgnoreCase))
            _problems.Add($"--format: \"{given.Format}\" is not markdown or plain.");
        return string.Equals(given.Format, nameof(TextFormat.Plain), StringComparison.OrdinalIgnoreCase) ? TextFormat.Plain : TextFormat.Markdown;
    }

    private int? Rows()
    {
        if (given.Rows is null)
            return null;
        if (int.TryParse(given.Rows, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 3 and <= 10)
            return rows;

        _problems.Add($"--rows: \"{given.Rows}\" is not a number from 3 to 10.");
        return null;
    }

    /// <summary>The items. One without an id gets the next number.</summary>
    private List<FieldItem> Items(FieldType type)
    {
        var items = new List<FieldItem>();
        foreach (var text in given.Items)
        {
            var item = FieldItem.Parse(text) is [var numbered] ? numbered : new FieldItem(items.Count == 0 ? 1 : items.Max(each => each.Id) + 1, text.Trim());
            if (item.Label.Length == 0 || item.Label.AsSpan().IndexOfAny('\r', '\n') >= 0)
                _problems.Add($"--item: \"{text.ReplaceLineEndings(" ")}\" is not a label on one line.");
            else if (item.Id <= 0 || items.Exists(other => other.Id == item.Id))
                _problems.Add($"--item: \"{text}\" needs an id that is positive and that no other item has.");
            else
                items.Add(item);
        }

        if (given.Items.Count == 0)
            _problems.Add($"--item: a field of type {NameOf(type)} needs items.");
        return items;
    }

    /// <summary>The id of the default item, which is given by its label or its id.</summary>
    private long? Item(List<FieldItem> items)
    {
        if (given.Default is null)
            return null;
        if (items.Find(item => string.Equals(item.Label, given.Default.Trim(), StringComparison.OrdinalIgnoreCase)) is { } named)
            return named.Id;
        if (items.Find(item => item.Id.ToString(CultureInfo.InvariantCulture) == given.Default.Trim()) is { } numbered)
            return numbered.Id;

        _problems.Add($"--default: \"{given.Default}\" is no item. Items: {string.Join("; ", items)}.");
        return null;
    }
}
