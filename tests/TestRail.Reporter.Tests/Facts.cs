using System.Text.RegularExpressions;
using NUnit.Framework.Constraints;

namespace TestRail.Reporter.Tests;

/// <summary>The facts of a text, whatever the words between them.</summary>
internal static class Facts
{
    /// <summary>A text that contains all of these as whole words, in this order.</summary>
    public static Constraint InOrder(params string[] facts) =>
        new RegexConstraint(new Regex(string.Join(".*?", facts.Select(Whole)), RegexOptions.Singleline | RegexOptions.CultureInvariant));

    /// <summary>One such text and no other.</summary>
    public static Constraint OnlyOne(params string[] facts) => Has.Exactly(1).Items.And.All.Matches(InOrder(facts));

    private static string Whole(string fact) =>
        $"{(char.IsLetterOrDigit(fact[0]) ? @"(?<!\w)" : "")}{Regex.Escape(fact)}{(char.IsLetterOrDigit(fact[^1]) ? @"(?!\w)" : "")}";
}
