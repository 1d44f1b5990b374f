namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Every text that gives a secret away, in each of the forms in which secrets travel. Prints none of them.</summary>
internal sealed class SecretTexts
{
    /// <summary>No secret is known.</summary>
    public static readonly SecretTexts None = new([]);

    private readonly string[] _texts;

    /// <summary>Those that hold none of the others: where one of the others is, one of these is, too.</summary>
    private readonly string[] _telling;

    /// <param name="texts">The texts. The longest goes first, so that what a shorter one leaves of it is never seen.</param>
    public SecretTexts(IEnumerable<string> texts)
    {
        _texts = [.. texts.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
        _telling = Array.FindAll(_texts, text => !Array.Exists(_texts, other => other.Length < text.Length && text.Contains(other, StringComparison.Ordinal)));
    }

    /// <summary>True when nothing is to be taken out.</summary>
    public bool IsEmpty => _texts.Length == 0;

    /// <summary>True when a text holds one of them. Each search runs at memory speed, which for the few texts there are beats any table of all.</summary>
    public bool IsIn(string? text)
    {
        if (text is null)
            return false;

        foreach (var secret in _telling)
        {
            if (text.Contains(secret, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The text with something else in place of each of them; the same object when it holds none.</summary>
    public string? Replace(string? text, string replacement)
    {
        if (text is null)
            return null;

        foreach (var secret in _texts)
            text = text.Replace(secret, replacement, StringComparison.Ordinal);
        return text;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_texts.Length} texts";
}
