using System.Text.RegularExpressions;
using NUnit.Framework.Constraints;

namespace TestRail.Reporter.Tests;

/// <summary>Constraints on the facts in a text that ignore the wording between them.</summary>
internal static class Facts
{
    /// <summary>Matches a text that contains all facts as whole words, in this order.</summary>
    public static Constraint InOrder(params string[] facts) =>
        new RegexConstraint(new Regex(string.Join(".*?", facts.Select(Whole)), RegexOptions.Singleline | RegexOptions.CultureInvariant));

    /// <summary>Matches a collection with exactly one text, which contains these facts.</summary>
    public static Constraint OnlyOne(params string[] facts) => Has.Exactly(1).Items.And.All.Matches(InOrder(facts));

    private static string Whole(string fact) =>
        $"{(char.IsLetterOrDigit(fact[0]) ? @"(?<!\w)" : "")}{Regex.Escape(fact)}{(char.IsLetterOrDigit(fact[^1]) ? @"(?!\w)" : "")}";
}
