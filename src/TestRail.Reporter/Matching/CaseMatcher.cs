using TestRail.Reporter.Abstractions;
using TestRail.Reporter.Abstractions.Results;
using TestRail.Reporter.Configuration;

namespace TestRail.Reporter.Matching;

/// <summary>Which cases a result belongs to: the first way of matching that finds any decides.</summary>
internal sealed class CaseMatcher(IReadOnlyList<CaseMatch> ways)
{
    public Match Match(TestResult result)
    {
        if (result.Traits.Any(trait => trait.Key == TraitKeys.Ignore))
            return Matching.Match.None;

        foreach (var way in ways)
        {
            var match = way switch
            {
                CaseMatch.Attribute => ByAttribute(result),
                CaseMatch.Tag => ByTag(result),
                CaseMatch.Name => ByName(result),
                // An automation id is a field of the case: what TestRail knows is not in the result.
                _ => Matching.Match.None,
            };
            if (match.Cases.Count > 0 || match.Unreadable.Count > 0)
                return match;
        }

        return Matching.Match.None;
    }

    private static Match ByAttribute(TestResult result)
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

        return new Match(cases?.Distinct().ToArray() ?? [], unreadable ?? []);
    }

    private static Match ByTag(TestResult result)
    {
        List<long>? cases = null;
        foreach (var trait in result.Traits)
        {
            if (CaseIds.TryParseTag(trait.Key, trait.Value, out var id))
                (cases ??= []).Add(id);
        }

        return new Match(cases?.Distinct().ToArray() ?? [], []);
    }

    private static Match ByName(TestResult result) => new(CaseNames.Find(result.Test), []);
}
