using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The words of an enum as written in the configuration. Avoids the generic methods of <see cref="Enum"/>, because the JIT compiler would
/// compile them for each enum at the start of every test run.
/// </summary>
internal static class ChoiceWords
{
    /// <summary>All words of the enum, in order.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Of(typeof(T));

    /// <summary>Parses a word without regard to case; null for unknown words and for numbers.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum => (T?)Parse(typeof(T), text);

    private static string[] Of(Type set) => Array.ConvertAll(Enum.GetNames(set), JsonNamingPolicy.CamelCase.ConvertName);

    private static object? Parse(Type set, string text)
    {
        var name = Array.Find(Enum.GetNames(set), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(set, name);
    }
}
