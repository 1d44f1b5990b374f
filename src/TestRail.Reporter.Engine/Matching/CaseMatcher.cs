using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Engine.Configuration;

namespace TestRail.Reporter.Engine.Matching;

/// <summary>Finds the cases that a result belongs to. The first way of matching that finds a case decides.</summary>
internal sealed class CaseMatcher(IReadOnlyList<CaseMatch> ways)
{
    /// <summary>Uses the default ways of matching.</summary>
    public static CaseMatcher Default { get; } = new(new CaseOptions().MatchBy);

    public CaseMatchResult Match(TestResult result)
    {
        if (result.Traits.Any(trait => trait.Key == TraitKeys.Ignore))
            return CaseMatchResult.None;

        foreach (var way in ways)
        {
            var match = way switch
            {
                CaseMatch.Attribute => ByAttribute(result),
                CaseMatch.Tag => ByTag(result),
                CaseMatch.Name => ByName(result),
                _ => CaseMatchResult.None,
            };
            if (match.Cases.Count > 0 || match.Unreadable.Count > 0)
                return match;
        }

        return CaseMatchResult.None;
    }

    private static CaseMatchResult ByAttribute(TestResult result)
    {
        List<long>? cases = null;
        List<string>? unreadable = null;
        foreach (var trait in result.Traits)
        {
            if (trait.Key != TraitKeys.Case)
                continue;

            if (CaseIds.Parse(trait.Value) is { } ids)
                (cases ??= []).AddRange(ids);
            else
                (unreadable ??= []).Add(trait.Value);
        }

        return new CaseMatchResult(cases?.Distinct().ToArray() ?? [], unreadable ?? []);
    }

    private static CaseMatchResult ByTag(TestResult result)
    {
        List<long>? cases = null;
        foreach (var trait in result.Traits)
        {
            if (CaseIds.TryParseTag(trait.Key, trait.Value, out var id))
                (cases ??= []).Add(id);
        }

        return new CaseMatchResult(cases?.Distinct().ToArray() ?? [], []);
    }

    private static CaseMatchResult ByName(TestResult result) => new(CaseNames.Find(result.Test), []);
}
