using System.Text;

namespace TestRail.Client.Attachments;

/// <summary>
/// Writes a file's name twice: PHP, which TestRail uses, reads the bytes of <c>filename</c> and ignores <c>filename*</c>. Other servers
/// prefer <c>filename*</c>.
/// </summary>
internal static class AttachmentName
{
    public static string Parameters(string name)
    {
        var quoted = Quote(name);
        return quoted == name && Ascii.IsValid(name) ? $"filename=\"{name}\"" : $"filename=\"{quoted}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    /// <summary>PHP takes the text after the last slash or backslash as the name, and a backslash before a quote as an escape.</summary>
    private static string Quote(string name)
    {
        var quoted = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            quoted.Append(Rune.IsControl(rune) || rune.Value is '\\' or '/' ? "_" : rune.Value == '"' ? "\\\"" : rune.ToString());
        return quoted.ToString();
    }
}
