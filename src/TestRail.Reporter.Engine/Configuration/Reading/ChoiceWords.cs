using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The words of a closed set as they are written in the configuration. It avoids the generic methods of <see cref="Enum"/>: each set would
/// have them compiled anew at the start of every test run.
/// </summary>
internal static class ChoiceWords
{
    /// <summary>All words of the set, in order.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Of(typeof(T));

    /// <summary>Reads a word without regard to case; a number is no word.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum => (T?)Parse(typeof(T), text);

    private static string[] Of(Type set) => Array.ConvertAll(Enum.GetNames(set), JsonNamingPolicy.CamelCase.ConvertName);

    private static object? Parse(Type set, string text)
    {
        var name = Array.Find(Enum.GetNames(set), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(set, name);
    }
}
