using System.Diagnostics.CodeAnalysis;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Finds options by key, by host argument and by variable.</summary>
internal static class OptionTable
{
    /// <summary>All options, in the order of the example file.</summary>
    public static readonly IReadOnlyList<Option> All = OptionDeclarations.All;

    private static readonly Dictionary<string, Option> ByPath = All.ToDictionary(option => option.Path, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Option> ByName = CreateNameIndex();

    /// <summary>The names of the file's sections.</summary>
    public static readonly IReadOnlyList<string> Sections =
        [.. All.Select(option => option.Section).Where(section => section.Length > 0).Distinct()];

    /// <summary>Returns the option with this key. The key must exist.</summary>
    public static Option Get(string key) => ByPath[key.Replace('.', ':')];

    /// <summary>Finds the option with this path in the configuration tree.</summary>
    public static bool TryGet(string path, [NotNullWhen(true)] out Option? option) => ByPath.TryGetValue(path, out option);

    /// <summary>The path that a host argument, or a variable without its prefix, refers to; null when it matches no option.</summary>
    public static string? PathOf(string name)
    {
        if (ByName.TryGetValue(OptionName.Fold(name), out var whole))
            return whole.Path;
        foreach (var option in All)
        {
            if (option.HasParts && OptionName.AfterPrefix(name, OptionName.Fold(option.Key)) is { } part && !part.Contains(':'))
                return $"{option.Path}:{PartOf(option, part)}";
        }

        return null;
    }

    /// <summary>The part as the file spells it: <c>SETUP_FAILED</c> is <c>setupFailed</c>. The names of fields are TestRail's, where underscores count.</summary>
    private static string PartOf(Option option, string part) => option.Kind == OptionKind.Statuses
        ? ChoiceWords.Of<Verdict>().FirstOrDefault(word => OptionName.Fold(word) == OptionName.Fold(part)) ?? part
        : part;

    /// <summary>
    /// The option that had this name (key, host argument, or variable without its prefix) in an earlier version; null when there is none.
    /// </summary>
    public static Option? FindByFormerName(string name) =>
        All.FirstOrDefault(option => option.FormerKey is { } former && OptionName.Fold(former) == OptionName.Fold(name));

    private static Dictionary<string, Option> CreateNameIndex()
    {
        var named = All.ToDictionary(option => OptionName.Fold(option.Key));
        foreach (var option in All.Where(option => option.Alias is not null))
            named.TryAdd(OptionName.Fold(option.Alias!), option);
        return named;
    }
}
