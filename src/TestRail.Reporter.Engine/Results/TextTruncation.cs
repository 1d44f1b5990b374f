using System.Globalization;

namespace TestRail.Reporter.Engine.Results;

/// <summary>Shortens long text. The beginning and the end are usually more useful than the middle.</summary>
internal static class TextTruncation
{
    /// <summary>Removes the middle. Two thirds of the remaining text are from the beginning. Surrogate pairs stay intact.</summary>
    public static string Middle(string text, int limit)
    {
        if (text.Length <= limit)
            return text;

        var left = text.Length - limit;
        var mark = string.Create(CultureInfo.InvariantCulture, $"\n… {left + 40} characters left out …\n");
        if (mark.Length >= limit)
            return Start(text, limit);

        var room = limit - mark.Length;
        var head = LengthWithoutSplitSurrogate(text, room * 2 / 3);
        var tail = room - (room * 2 / 3);
        if (tail > 0 && char.IsLowSurrogate(text[text.Length - tail]))
            tail--;
        mark = string.Create(CultureInfo.InvariantCulture, $"\n… {text.Length - head - tail} characters left out …\n");
        return string.Concat(text.AsSpan(0, head), mark, text.AsSpan(text.Length - tail));
    }

    /// <summary>
    /// Shortens a name on one line. Two thirds of the remaining text are from the beginning. The end is kept because it contains the
    /// arguments that distinguish rows.
    /// </summary>
    public static string Inside(string text, int limit)
    {
        if (text.Length <= limit)
            return text;

        var tail = (limit - 1) / 3;
        var head = Start(text, limit - 1 - tail);
        if (tail > 0 && char.IsLowSurrogate(text[text.Length - tail]))
            tail--;
        return string.Concat(head, "…", text.AsSpan(text.Length - tail));
    }

    /// <summary>The first characters of the text, at most <paramref name="limit"/>.</summary>
    public static string Start(string text, int limit) => text.Length <= limit ? text : text[..LengthWithoutSplitSurrogate(text, limit)];

    private static int LengthWithoutSplitSurrogate(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
