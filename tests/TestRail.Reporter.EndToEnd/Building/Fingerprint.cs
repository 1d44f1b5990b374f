using System.Security.Cryptography;

namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>A hash of files. It changes if the content or the path of a file changes.</summary>
internal static class Fingerprint
{
    private const int Length = 12;

    /// <summary>Hashes these files and folders, without build output.</summary>
    public static string Of(string root, params string[] places)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in places.SelectMany(place => Files(Path.Combine(root, place))).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    private static IEnumerable<string> Files(string place) => File.Exists(place) ? [place] : Mirror.Sources(place);
}
