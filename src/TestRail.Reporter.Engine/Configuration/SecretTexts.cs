namespace TestRail.Reporter.Engine.Configuration;

/// <summary>Every text that reveals a secret, in each of its encodings. <see cref="ToString"/> prints none of them.</summary>
internal sealed class SecretTexts
{
    /// <summary>No secrets.</summary>
    public static readonly SecretTexts None = new([]);

    private readonly string[] _texts;

    /// <summary>The texts that contain none of the other texts. If any secret occurs in a text, one of these occurs in it too.</summary>
    private readonly string[] _minimal;

    /// <param name="texts">
    /// The texts. Longer ones are replaced first, so that replacing a shorter one leaves no remainder of a longer one visible.
    /// </param>
    public SecretTexts(IEnumerable<string> texts)
    {
        _texts = [.. texts.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
        _minimal = Array.FindAll(_texts, text => !Array.Exists(_texts, other => other.Length < text.Length && text.Contains(other, StringComparison.Ordinal)));
    }

    /// <summary>The secrets of all of them.</summary>
    public static SecretTexts Join(IEnumerable<SecretTexts> secrets) => new(secrets.SelectMany(each => each._texts));

    /// <summary>True when there are no secrets.</summary>
    public bool IsEmpty => _texts.Length == 0;

    /// <summary>
    /// True when the text contains a secret. There are only a few secrets, so one vectorized search for each is faster than a multi-pattern
    /// table.
    /// </summary>
    public bool IsIn(string? text)
    {
        if (text is null)
            return false;

        foreach (var secret in _minimal)
        {
            if (text.Contains(secret, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Replaces every secret in the text. Returns the same object when the text contains none.</summary>
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
