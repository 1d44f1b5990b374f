namespace Verdicts;

/// <summary>File names with characters that are special in URLs, multipart forms or Unicode.</summary>
internal static class OddNames
{
    public static readonly string[] All =
        ["a#b.txt", "c?d.txt", "e%41f.txt", "g h.txt", "i+j.txt", "k&l.txt", "m'n.txt", "o\"p.txt", "qür.txt", "sa\u0308t.txt", "100%.txt", "v;w,x=y.txt", "日本語.txt", "c%23d.txt"];

    /// <summary>Writes a file whose content is its name.</summary>
    public static string Write(string name)
    {
        var folder = Directory.CreateTempSubdirectory("odd#names%41-").FullName;
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, name);
        return path;
    }
}
