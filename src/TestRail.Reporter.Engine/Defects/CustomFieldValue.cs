using System.Globalization;
using System.Text.Json;
using TestRail.Reporter.Engine.Configuration.Defects;

namespace TestRail.Reporter.Engine.Defects;

/// <summary>Converts a person's text to the value of a custom field.</summary>
internal static class CustomFieldValue
{
    private const int LongestString = 250;

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-M-d", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy/MM/dd", "MM/dd/yyyy", "dd.MM.yyyy"];

    /// <summary>Returns the value; null after it added a problem.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">The values in Axosoft's list.</param>
    /// <param name="problems">The list to which problems are added.</param>
    public static JsonElement? Of(DefectField field, string text, IReadOnlyList<DirectoryEntry> options, List<string> problems)
    {
        switch (field.Type)
        {
            case DefectFieldType.Bool:
                return Flag(text) is { } flag ? JsonSerializer.SerializeToElement(flag) : Add(problems, DefectProblems.NeitherYesNorNo(field, text));
            case DefectFieldType.Date:
                return DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
                    ? JsonSerializer.SerializeToElement(date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
                    : Add(problems, DefectProblems.NoDate(field, text));
            case DefectFieldType.Dropdown:
                return Option(field, text, options, problems) is { } option ? JsonSerializer.SerializeToElement(option.Id) : null;
            case DefectFieldType.Multiselect:
                var chosen = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Option(field, part, options, problems)).ToList();
                return chosen.Contains(null) ? null : JsonSerializer.SerializeToElement(chosen.Select(each => each!.Name));
            case DefectFieldType.String when text.Length > LongestString:
                return Add(problems, DefectProblems.TooLong(field, text.Length, LongestString));
            default:
                return JsonSerializer.SerializeToElement(field.Type == DefectFieldType.Text ? DefectText.Html(text) : text);
        }
    }

    /// <summary>The option that a person means; null after it added a problem.</summary>
    public static DirectoryEntry? Option(DefectField field, string text, IReadOnlyList<DirectoryEntry> options, List<string> problems)
    {
        var found = options.Where(option => option.IsCalled(text)).ToList();
        if (found.Count == 0)
            problems.Add(DefectProblems.NoOption(field, text, options.Select(option => option.Name)));
        else if (found.Count > 1)
            problems.Add(DefectProblems.Ambiguous(field, text, found.Select(option => option.Id.ToString(CultureInfo.InvariantCulture))));
        return found.Count == 1 ? found[0] : null;
    }

    private static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" or "1" => true,
        "no" or "false" or "off" or "0" => false,
        _ => null,
    };

    private static JsonElement? Add(List<string> problems, string problem)
    {
        problems.Add(problem);
        return null;
    }
}
