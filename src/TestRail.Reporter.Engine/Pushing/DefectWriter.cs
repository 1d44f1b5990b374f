using System.Globalization;
using System.Text;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Configuration.Naming;
using TestRail.Reporter.Engine.Defects;
using TestRail.Reporter.Engine.Results;

namespace TestRail.Reporter.Engine.Pushing;

/// <summary>Writes title, description and fields of new defects. All texts are plain: the tracker escapes them as its fields need.</summary>
/// <param name="options">The templates.</param>
/// <param name="fields">The fields of a new defect.</param>
/// <param name="values">The values of the placeholders that do not depend on the failure.</param>
internal sealed class DefectWriter(DefectOptions options, IReadOnlyList<DefectField> fields, IReadOnlyDictionary<string, string?> values)
{
    private const int LongestText = 8000, LongestName = 250;

    /// <summary>Writes a defect.</summary>
    public NewDefect Write(DefectDraft draft, FailureRun run)
    {
        var test = draft.Tests[0];
        var result = test.Read();
        var filled = Values(test, result, run);
        // Fields of the test outrank the configured values.
        var written = result.Traits.Where(trait => trait.Key == TraitKeys.DefectField).Select(trait => trait.Value.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => DefectFieldNames.Of(pair[0])).ToDictionary(same => same.Key, same => same.First()[1]);
        written[DefectFieldNames.Title] = Title(draft, filled, run);
        if (fields.Any(field => field.Name == DefectFieldNames.Description))
            written[DefectFieldNames.Description] = Description(draft, filled);
        return new NewDefect(written) { Marker = draft.Marker };
    }

    private string Title(DefectDraft draft, Dictionary<string, string?> filled, FailureRun run)
    {
        var others = draft.Tests.Count - 1;
        if (draft.IsSummary)
            return string.Create(CultureInfo.InvariantCulture, $"{draft.Tests.Count} more failed tests in {DefectMarker.Without(run.Name)}");

        var title = Placeholders.Expand(options.Title, filled);
        return others == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} (and {others} more)");
    }

    private string Description(DefectDraft draft, Dictionary<string, string?> filled)
    {
        var text = new StringBuilder(draft.IsSummary ? $"Run: {filled[DefectPlaceholders.RunUrl]}" : DefectPlaceholders.Expand(options.Description, filled));
        if (draft.Earlier is { } earlier)
            text.Append("\n\nEarlier defect: ").Append(earlier.Id);
        if (draft is { Tests.Count: 1, IsSummary: false } && draft.Tests[0].Marker == draft.Marker)
            return text.ToString();

        text.Append("\n\nFailed tests:");
        foreach (var test in draft.Tests.Take(DefectDraft.MostListed))
            text.Append(CultureInfo.InvariantCulture, $"\n{DefectMarker.Without(TextTruncation.Inside(test.Name, LongestName))} (C{test.Case}) {test.Marker}");
        if (draft.Tests.Count > DefectDraft.MostListed)
            text.Append(CultureInfo.InvariantCulture, $"\nand {draft.Tests.Count - DefectDraft.MostListed} more");
        return text.ToString();
    }

    private Dictionary<string, string?> Values(FailingTest test, TestResult result, FailureRun run) => new(values)
    {
        [DefectPlaceholders.Test] = DefectMarker.Without(test.Name),
        [DefectPlaceholders.Case] = string.Create(CultureInfo.InvariantCulture, $"C{test.Case}"),
        [DefectPlaceholders.CaseUrl] = run.PageOf(test.Case).AbsoluteUri,
        [DefectPlaceholders.Run] = DefectMarker.Without(run.Name),
        [DefectPlaceholders.RunUrl] = run.Address.AbsoluteUri,
        [DefectPlaceholders.Message] = Text(result.Message),
        [DefectPlaceholders.Trace] = Text(result.StackTrace),
        [DefectPlaceholders.Environment] = string.Join(", ", new[] { result.Test.TargetFramework, result.Test.Variant }.OfType<string>().Select(DefectMarker.Without)),
    };

    private static string? Text(string? text) => text is null ? null : DefectMarker.Without(TextTruncation.Middle(text.Trim(), LongestText));
}
