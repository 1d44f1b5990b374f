using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Configuration.Reading;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Finds for a journal the configuration that its session had, or what has taken its place.</summary>
/// <param name="workingFolder">Where it is looked for when the session's own folder is gone.</param>
/// <param name="environment">The variables of this process.</param>
/// <param name="time">The clock.</param>
/// <param name="arguments">Host arguments in place of the journal's; one without a value leaves the journal's out.</param>
internal sealed class JournalContext(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReadOnlyDictionary<string, string?> arguments)
{
    private static readonly Option Mode = OptionTable.Get("delivery.mode");

    /// <summary>What was only collected is sent now, by the session's own configuration file where it still is, and whatever is found from here where it is not.</summary>
    public SessionContext Of(Began began)
    {
        var setting = new SessionSetting
        {
            AssemblyFolder = Directory.Exists(began.Folder) ? began.Folder : workingFolder,
            WorkingFolder = workingFolder,
            HostArguments = Arguments(began),
        };
        return new SessionContext(setting, ConfigurationReader.Read(setting, environment), environment, time) { Key = began.Key };
    }

    private Dictionary<string, string?> Arguments(Began began)
    {
        var merged = new Dictionary<string, string?>(began.HostArguments, StringComparer.OrdinalIgnoreCase);
        if (began.Configuration is { } file && File.Exists(file))
            Replace(merged, HostArguments.File, file);
        foreach (var (name, value) in arguments)
            Replace(merged, name, value);
        Replace(merged, Mode.Argument, "atEnd");
        return merged;
    }

    private static void Replace(Dictionary<string, string?> merged, string name, string? value)
    {
        foreach (var same in merged.Keys.Where(given => IsSame(given, name)).ToList())
            merged.Remove(same);
        if (!string.IsNullOrEmpty(value))
            merged[name] = value;
    }

    /// <summary>An option has several names, and each may be written in several ways.</summary>
    private static bool IsSame(string one, string other) =>
        OptionName.Fold(one) == OptionName.Fold(other) || (OptionTable.PathOf(one) is { } path && path == OptionTable.PathOf(other));
}
