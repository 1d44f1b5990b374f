using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// Which options of a session's command line a journal brings along: those that shape what is sent. Where to connect and with what, which files are read and written, and
/// what is taken out of results is never a journal's to say, since anybody may have written it.
/// </summary>
internal static class JournalArguments
{
    private static readonly string[] Shaping = ["project", "suite", "run", "plan", "cases", "results"];

    private static readonly string RedactEnvironment = OptionTable.Get("results.redactEnvironment").Path;

    /// <summary>What a session writes down, with the values of the variables that it names: those of a later process may be others.</summary>
    public static Dictionary<string, string?> ToWrite(IReadOnlyDictionary<string, string?> arguments, IReadOnlyDictionary<string, string> environment) =>
        arguments.Where(pair => IsKept(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value is { } value ? VariableExpander.Expand(value, environment, out _) : null);

    /// <summary>What is taken from a journal. It cannot have a variable of this process put in, which may be a secret.</summary>
    public static Dictionary<string, string?> ToRead(IReadOnlyDictionary<string, string?> arguments) => arguments.Where(pair => IsKept(pair.Key))
        .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First().Value?.Replace("${", "$${", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that is no option stays: what it was meant to do is asked for before anything is sent.</summary>
    private static bool IsKept(string name) => OptionTable.PathOf(name) is { } path
        ? path != RedactEnvironment && Shaping.Contains(path.Split(':')[0])
        : OptionName.Fold(name) != HostArguments.File && !HostArguments.IsAddedByHost(name);
}
