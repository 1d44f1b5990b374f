namespace RestApi;

/// <summary>Shortens a server's text, so that messages and logs have a maximum length.</summary>
internal static class Excerpt
{
    /// <summary>The maximum length. The servers' own messages are shorter.</summary>
    public const int Sentence = 2000;

    /// <summary>The beginning of a text. Does not split surrogate pairs.</summary>
    public static string Of(string text, int length = Sentence) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
