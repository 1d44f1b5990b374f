namespace TestRail.Reporter.VSTest;

/// <summary>
/// Finds the file an attachment's URI refers to. NUnit puts the raw path after <c>file://</c>, xUnit escapes the path except for parts that
/// already look escaped, and MSTest gives only the path. <c>#</c>, <c>?</c> and <c>%41</c> are therefore ambiguous: the file that exists wins.
/// </summary>
internal static class AttachmentPath
{
    private const string Scheme = "file://";

    public static string Of(Uri address)
    {
        // A relative Uri throws on every other member.
        if (!address.IsAbsoluteUri)
            return Path.GetFullPath(address.OriginalString);

        var raw = address.OriginalString.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? address.OriginalString[Scheme.Length..] : address.OriginalString;
        string[] candidates = [raw, Uri.UnescapeDataString(raw), address.LocalPath];
        return Path.GetFullPath(Array.Find(candidates, File.Exists) ?? FindSibling(address, candidates[1]) ?? address.LocalPath);
    }

    /// <summary>Finds a file whose name is only partly escaped in the URI: the file in the same folder that has the same URI.</summary>
    private static string? FindSibling(Uri address, string path)
    {
        var folder = Path.GetDirectoryName(path);
        try
        {
            return Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder).FirstOrDefault(file => Uri.TryCreate(file, UriKind.Absolute, out var other) && other.AbsoluteUri == address.AbsoluteUri)
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
