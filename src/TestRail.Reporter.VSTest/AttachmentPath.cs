namespace TestRail.Reporter.VSTest;

/// <summary>
/// Finds the file that the address of an attachment means. NUnit writes a path behind <c>file://</c> as it is, xUnit escapes it but for what looks escaped already,
/// and MSTest gives the path alone. So <c>#</c>, <c>?</c> and <c>%41</c> mean either, and what exists decides.
/// </summary>
internal static class AttachmentPath
{
    private const string Scheme = "file://";

    public static string Of(Uri address)
    {
        // The other members of a relative address throw.
        if (!address.IsAbsoluteUri)
            return Path.GetFullPath(address.OriginalString);

        var written = address.OriginalString.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? address.OriginalString[Scheme.Length..] : address.OriginalString;
        string[] meant = [written, Uri.UnescapeDataString(written), address.LocalPath];
        return Path.GetFullPath(Array.Find(meant, File.Exists) ?? Sibling(address, meant[1]) ?? address.LocalPath);
    }

    /// <summary>A name may be escaped in parts only. Of the files beside it, the one with the same address is meant.</summary>
    private static string? Sibling(Uri address, string path)
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
