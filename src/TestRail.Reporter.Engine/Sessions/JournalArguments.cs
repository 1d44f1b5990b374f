using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// The command-line options that a journal stores: those that affect what is sent. Options for the connection, for files to read or write,
/// and for redaction are neither stored nor read, because anyone may have written the journal.
/// </summary>
internal static class JournalArguments
{
    private static readonly string[] Sections = ["project", "suite", "run", "plan", "cases", "results"];

    private static readonly string[] Closing = [OptionTable.Get("run.close").Path, OptionTable.Get("plan.close").Path];

    private static readonly string RedactEnvironment = OptionTable.Get("results.redactEnvironment").Path;

    /// <summary>
    /// Selects the arguments to store. Variables are replaced with their values, because a later process may have other values.
    /// </summary>
    public static Dictionary<string, string?> ToWrite(IReadOnlyDictionary<string, string?> arguments, IReadOnlyDictionary<string, string> environment) =>
        arguments.Where(pair => IsKept(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value is { } value ? VariableExpander.Expand(value, environment, out _) : null);

    /// <summary>
    /// Selects the arguments to read from a journal. Variables are not expanded, because they could insert a secret of this process. Nothing
    /// is closed because a journal of another machine or user requests it: TestRail cannot reopen a run or plan.
    /// </summary>
    public static Dictionary<string, string?> ToRead(SessionStarted began) => began.HostArguments
        .Where(pair => IsKept(pair.Key) && (began.IsOfThisUser || OptionTable.PathOf(pair.Key) is not { } path || !Closing.Contains(path)))
        .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First().Value?.Replace("${", "$${", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    /// <summary>Unknown names are kept, so that they are reported as errors before anything is sent.</summary>
    private static bool IsKept(string name) => OptionTable.PathOf(name) is { } path
        ? path != RedactEnvironment && Sections.Contains(path.Split(':')[0])
        : OptionName.Fold(name) != HostArguments.File && !HostArguments.IsAddedByHost(name);
}
