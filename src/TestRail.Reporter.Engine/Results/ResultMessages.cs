using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Messages about the content of results.</summary>
internal static class ResultMessages
{
    /// <summary>TR0370: results of earlier sessions are lost. Their cases are not reported as passed.</summary>
    public static Message RelatedResultsLost(IReadOnlyList<string> journals) => new(Severity.Warning, "TR0370",
        $"The results of {Phrases.Count(journals.Count, "earlier test run")} that reported to this run are lost: {Phrases.List(journals)} cannot be read. Their cases are not reported as passed.",
        "Run all tests of their assemblies again.");

    /// <summary>TR0304: traits are not valid case ids.</summary>
    public static Message CaseIdsUnreadable(IReadOnlyList<(string Test, string Text)> unreadable) => new(Severity.Warning, "TR0304",
        $"{Phrases.Count(unreadable.Count, "TestRailCase trait")} {(unreadable.Count == 1 ? "is" : "are")} not a case id:\n{string.Join("\n", unreadable.Select(one => $"  \"{one.Text}\"  {one.Test}"))}",
        "Write the id as C123.");

    /// <summary>TR0305: a result field is unknown. TestRail would ignore it without an error.</summary>
    public static Message FieldUnknown(string field, string origin, IReadOnlyList<string> known) => new(Severity.Warning, "TR0305",
        $"TestRail has no result field {field} ({origin}). It was not sent. {Phrases.Existing("result field", known)}",
        "Fix its name, or add the field in TestRail's administration.");

    /// <summary>TR0306: a field value is invalid. TestRail would reject the whole batch.</summary>
    public static Message FieldValueRefused(string field, string value, string expectation, string origin) => new(Severity.Warning, "TR0306",
        $"The result field {field} takes {expectation}, not \"{value}\" ({origin}). It was not sent.",
        "Fix the value.");

    /// <summary>TR0307: a trait does not have the form name=value.</summary>
    public static Message FieldTraitUnreadable(string trait) => new(Severity.Warning, "TR0307",
        $"The trait TestRailField \"{trait}\" is not of the form name=value. It was not sent.", "Write it as custom_environment=staging.");

    /// <summary>TR0360: there are more defects than TestRail's field can hold.</summary>
    public static Message DefectsInComment(IReadOnlyList<(long Case, int Left)> cases) => new(Severity.Warning, "TR0360",
        $"TestRail stores 250 characters of defects in one result. The other defects of {Phrases.Count(cases.Count, "case")} are in the comment only: {Phrases.List(cases.Select(one => $"C{one.Case} ({one.Left})"))}.");
}
