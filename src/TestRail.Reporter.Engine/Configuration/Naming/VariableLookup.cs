namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>Reads environment variables that may be missing.</summary>
internal readonly struct VariableLookup(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The first of the variables that has a value; null when none has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (environment.GetValueOrDefault(name) is { Length: > 0 } value)
                return value;
        }

        return null;
    }

    /// <summary>
    /// Builds a web address from fixed parts and variables in percent signs; null when one of the variables has no value.
    /// </summary>
    public string? Address(string pattern)
    {
        var parts = pattern.Split('%');
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (First(parts[i]) is not { } value)
                return null;
            parts[i] = value.TrimEnd('/').Replace(" ", "%20", StringComparison.Ordinal);
        }

        return string.Concat(parts);
    }
}
