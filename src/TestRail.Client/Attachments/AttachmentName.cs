using System.Globalization;
using System.Text;

namespace TestRail.Client.Attachments;

/// <summary>
/// Writes a file's name twice: PHP, which TestRail uses, reads the bytes of <c>filename</c> and ignores <c>filename*</c>.
/// Other servers prefer <c>filename*</c>.
/// </summary>
internal static class AttachmentName
{
    public static string Parameters(string name)
    {
        var folded = Fold(name);
        return folded == name ? $"filename=\"{folded}\"" : $"filename=\"{folded}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;

            folded.Append(rune.IsAscii && !Rune.IsControl(rune) && rune.Value is not ('"' or '\\' or '/') ? (char)rune.Value : '_');
        }

        return folded.ToString();
    }
}
