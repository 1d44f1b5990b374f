using CsCheck;

namespace TestRail.Reporter.Tests.Results;

/// <summary>Generates texts from a few words.</summary>
internal static class Words
{
    public static Gen<string> Of(int most, params string[] words) =>
        Gen.Int[0, words.Length - 1].Select(index => words[index]).List[0, most].Select(string.Concat);
}
