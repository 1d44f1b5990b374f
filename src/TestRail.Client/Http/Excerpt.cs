namespace TestRail.Client.Http;

/// <summary>Shortens what a server said, so that messages and logs have a bound whatever it says.</summary>
internal static class Excerpt
{
    /// <summary>Longer than any sentence of TestRail's.</summary>
    public const int Sentence = 2000;

    /// <summary>The beginning of a text; no surrogate pair is cut in two.</summary>
    public static string Of(string text, int length = Sentence) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
