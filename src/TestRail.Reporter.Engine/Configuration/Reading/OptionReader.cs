using System.Globalization;
using System.Text.Json;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// Reads and validates values. A value that is not set or not valid is returned as null; a value that is not valid also adds a problem.
/// </summary>
/// <param name="tree">The values of all sources.</param>
/// <param name="environment">The variables for <c>${NAME}</c>.</param>
/// <param name="folder">The base folder of relative paths.</param>
/// <param name="problems">The list to which problems are added.</param>
internal sealed class OptionReader(
    SettingTree tree, IReadOnlyDictionary<string, string> environment, string folder, List<Message> problems)
{
    /// <summary>The word for a number that the reporter chooses.</summary>
    public const string Auto = "auto";

    /// <summary>The origin of the option's value; null when it is not set or blank.</summary>
    public SettingOrigin? Origin(string key) => OptionTable.Get(key).Path is var path && tree.IsBlank(path) ? null : tree.Origin(path);

    /// <summary>
    /// Reads the options that are set; the others keep their values. Null and blank values count as set: they turn an option off.
    /// </summary>
    public ReporterOptions Read(IEnumerable<Option> toRead, ReporterOptions options)
    {
        foreach (var option in toRead)
        {
            if (option.IsRequired)
                Require(option);
            if (option.HasParts || tree.Place(option.Path) is not null)
                options = option.Read(this, options);
        }

        return options;
    }

    /// <summary>True when the option is set and not blank.</summary>
    public bool IsSet(string key) => Origin(key) is not null;

    /// <summary>Reads a text; null when it is blank.</summary>
    public string? Text(string key) => Find(key) is { } found && !string.IsNullOrWhiteSpace(found.Text) ? found.Text.Trim() : null;

    /// <summary>Reads a text with placeholders. An unknown placeholder is a problem.</summary>
    public string? Template(string key, IReadOnlyList<string> placeholders)
    {
        var text = Text(key);
        foreach (var unknown in text is null ? [] : Placeholders.Unknown(text, placeholders))
            problems.Add(ConfigurationMessages.UnknownPlaceholder(key, Origin(key)!.Place, unknown, placeholders));
        return text;
    }

    /// <summary>Adds a problem when the option is not set.</summary>
    public void Require(Option option)
    {
        if (!IsSet(option.Key))
            problems.Add(ConfigurationMessages.MissingOption(option.Key, option.ExampleLine, option.Variable));
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string key) => Read<bool>(key, text => bool.TryParse(text, out var flag) ? flag : null);

    /// <summary>An integer within the option's range.</summary>
    public int? Number(string key)
    {
        var option = OptionTable.Get(key);
        return Read<int>(key, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= option.Lowest && number <= option.Highest ? number : null);
    }

    /// <summary>An integer within the option's range; null for <c>auto</c>. Returns <paramref name="fallback"/> when it is not set or wrong.</summary>
    public int? NumberOrAuto(string key, int? fallback) =>
        Find(key) is { } found && found.Text.Trim().Equals(Auto, StringComparison.OrdinalIgnoreCase) ? null : Number(key) ?? fallback;

    /// <summary>An id.</summary>
    public int? Id(string key) => Read<int>(key, text => NameOrId.Parse(text, OptionTable.Get(key).Letter).Id);

    /// <summary>A name or an id.</summary>
    public NameOrId? Reference(string key) => Text(key) is { } text ? NameOrId.Parse(text, OptionTable.Get(key).Letter) : null;

    /// <summary>A list of names or ids; empty when not set.</summary>
    public IReadOnlyList<NameOrId> References(string key) => [.. Items(key)?.Select(item => NameOrId.Parse(item.Text, item.Option.Letter)) ?? []];

    /// <summary>A duration; null for <c>never</c>.</summary>
    public TimeSpan? DurationOrNever(string key, TimeSpan? fallback) =>
        Find(key) is { } found && found.Text.Trim().Equals(DurationParser.Never, StringComparison.OrdinalIgnoreCase) ? null : Duration(key) ?? fallback;

    /// <summary>A duration.</summary>
    public TimeSpan? Duration(string key) => Read<TimeSpan>(key, DurationParser.Parse);

    /// <summary>One of the allowed words.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Find(key) is not { Text.Length: > 0 } found)
            return null;
        var word = ChoiceWords.Parse<T>(found.Text.Trim());
        if (word is null)
            Wrong(found);
        return word;
    }

    /// <summary>Several of the allowed words without duplicates; null when not set or one of them is wrong.</summary>
    public IReadOnlyList<T>? Choices<T>(string key)
        where T : struct, Enum
    {
        if (Items(key) is not { } items)
            return null;
        var words = items.Select(item => item.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var unknown = items.Where(item => ChoiceWords.Parse<T>(item.Text) is null).ToList();
        unknown.ForEach(Wrong);
        return unknown.Count == 0 ? Array.ConvertAll(words, word => ChoiceWords.Parse<T>(word)!.Value) : null;
    }

    /// <summary>A web address without a trailing slash.</summary>
    public Uri? Address(string key)
    {
        var kind = OptionTable.Get(key).Kind;
        return Find(key) is { Text.Length: > 0 } found ? WebAddress.Parse(found.Text, kind == OptionKind.Proxy) ?? Wrong<Uri>(found) : null;
    }

    /// <summary>A full path.</summary>
    public string? Path(string key)
    {
        if (Find(key) is not { } found || string.IsNullOrWhiteSpace(found.Text))
            return null;
        return found.Text.Contains('\0') ? Wrong<string>(found) : System.IO.Path.GetFullPath(found.Text.Trim(), folder);
    }

    /// <summary>The items of a list, or the parts of a comma-separated text; null when not set.</summary>
    public IReadOnlyList<Setting>? Items(string key)
    {
        var option = OptionTable.Get(key);
        var items = tree.Items(option.Path);
        if (items.Count > 0)
            return [.. items.Select(path => At(option, path)).OfType<Setting>()];
        if (tree.Origin(option.Path) is not { } origin)
            return null;
        if (origin.Token == JsonTokenType.StartArray)
            return [];
        if (Find(key) is not { } whole)
            return null;
        var texts = whole.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.ConvertAll(texts, text => whole with { Text = text });
    }

    /// <summary>The named parts of a value, including those set to null.</summary>
    public IEnumerable<(string Name, string Path, bool IsNull)> Parts(string key)
    {
        Find(key);
        var path = OptionTable.Get(key).Path;
        return tree.Parts(path).Select(part => (part[(path.Length + 1)..], part, tree.IsNull(part)));
    }

    /// <summary>
    /// Of several paths to the same value, the one from the source with the highest precedence. In the environment, a longer name overrides a
    /// shorter one. Two paths in the file are a problem.
    /// </summary>
    public string Foremost(IReadOnlyList<string> paths)
    {
        var inFile = paths.Where(path => tree.Source(path) == SettingSource.File).ToList();
        if (inFile.Count > 1)
            problems.Add(ConfigurationMessages.OptionTwice(inFile[^1].Replace(':', '.'), tree.Place(inFile[^1])!));
        return paths.OrderBy(tree.Source).ThenBy(path => path.Length).Last();
    }

    /// <summary>Reads a part of an option's value; null when it is not set or wrong.</summary>
    public Setting? At(Option option, string path)
    {
        if (tree.Origin(path) is not { } origin)
            return null;
        var setting = new Setting(option, path, tree.Text(path), origin);
        if (!setting.HasAllowedType)
            return Wrong<Setting>(setting);
        if (origin.Source == SettingSource.Environment)
            return setting;

        if (VariableExpander.IsUnclosed(setting.Text))
        {
            problems.Add(ConfigurationMessages.UnclosedVariable(setting.Key, origin.Place));
            return null;
        }

        var text = VariableExpander.Expand(setting.Text, environment, out var missing);
        foreach (var variable in missing)
            problems.Add(ConfigurationMessages.MissingVariable(setting.Key, origin.Place, variable));
        return missing.Count == 0 ? setting with { Text = text, RawText = setting.Text } : null;
    }

    /// <summary>The items of a list inside a part.</summary>
    public IReadOnlyList<Setting> ItemsAt(Option option, string path)
    {
        var items = tree.Items(path).Select(item => At(option, item)).OfType<Setting>().ToList();
        foreach (var nested in items.Where(item => item.Origin.Token == JsonTokenType.StartArray))
            Wrong(nested);
        return items;
    }

    /// <summary>Adds a problem: the name is not an option.</summary>
    public void Unknown(string path, string? suggestion) =>
        problems.Add(ConfigurationMessages.UnknownOption(path.Replace(':', '.'), tree.Place(path), suggestion));

    /// <summary>Adds a problem: the value is wrong.</summary>
    public void Wrong(Setting setting)
    {
        var option = setting.Option;
        problems.Add(ConfigurationMessages.WrongValue(setting.Key, setting.Origin.Place, setting.Found, option.Expected, option.ExampleLine));
    }

    private Setting? Find(string key) => OptionTable.Get(key) is var option ? At(option, option.Path) : null;

    private T? Read<T>(string key, Func<string, T?> parse)
        where T : struct
    {
        if (Find(key) is not { Text.Length: > 0 } found)
            return null;
        var value = parse(found.Text.Trim());
        if (value is null)
            Wrong(found);
        return value;
    }

    private T? Wrong<T>(Setting setting)
        where T : class
    {
        Wrong(setting);
        return null;
    }
}
