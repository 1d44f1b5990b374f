namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>Ids of another system, such as <c>SHOP-1, SHOP-2</c>, in a field of limited length.</summary>
/// <param name="Text">As many of them as fit, each whole; null when there is none.</param>
/// <param name="Left">Those that do not fit.</param>
internal sealed record IdList(string? Text, IReadOnlyList<string> Left)
{
    private const string Separator = ", ";

    private static readonly char[] Separators = [',', ';', '\r', '\n'];

    /// <summary>The ids of all the texts, each once; the first ones are kept.</summary>
    /// <param name="texts">Texts that hold an id each, or several.</param>
    /// <param name="longest">How many characters the field takes.</param>
    public static IdList Of(IEnumerable<string> texts, int longest)
    {
        var (kept, left, length) = (new List<string>(), new List<string>(), -Separator.Length);
        foreach (var id in texts.SelectMany(text => text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
        {
            var fits = length + Separator.Length + id.Length <= longest;
            (fits ? kept : left).Add(id);
            length += fits ? Separator.Length + id.Length : 0;
        }

        return new IdList(kept.Count > 0 ? string.Join(Separator, kept) : null, left);
    }
}
