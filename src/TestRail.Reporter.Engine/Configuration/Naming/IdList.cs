namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>Ids from another system, such as <c>SHOP-1, SHOP-2</c>, in a field of limited length.</summary>
/// <param name="Text">As many complete ids as fit, separated by commas; null when there are none.</param>
/// <param name="Left">The ids that do not fit.</param>
internal sealed record IdList(string? Text, IReadOnlyList<string> Left)
{
    private const string Separator = ", ";

    private static readonly char[] Separators = [',', ';', '\r', '\n'];

    /// <summary>Joins the distinct ids of all texts, in order, until the field is full.</summary>
    /// <param name="texts">Texts with one id or several each.</param>
    /// <param name="longest">The field's maximum length, in characters.</param>
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
