using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>The configuration that a journal is delivered by: the one that is found from here. A journal is data, and may be anybody's; it never names a file to read.</summary>
/// <param name="workingFolder">Where a person, or a session, is at work.</param>
/// <param name="environment">The variables of this process.</param>
/// <param name="time">The clock.</param>
/// <param name="arguments">Host arguments in place of the journal's; one without a value leaves the journal's out.</param>
internal sealed class JournalContextFactory(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReadOnlyDictionary<string, string?> arguments)
{
    private static readonly Option Mode = OptionTable.Get("delivery.mode");

    /// <summary>Where the search for the configuration begins; null begins in the working folder.</summary>
    public string? AssemblyFolder { get; init; }

    /// <summary>What was only collected is sent now.</summary>
    /// <param name="began">The journal's first entry.</param>
    /// <param name="isStartedHere">True when this process started the one that wrote the journal: then it has that one's configuration.</param>
    public SessionContext Of(SessionStarted began, bool isStartedHere = false)
    {
        var setting = new SessionSetting
        {
            AssemblyFolder = isStartedHere && Directory.Exists(began.Folder) ? began.Folder : AssemblyFolder ?? workingFolder,
            WorkingFolder = workingFolder,
            HostArguments = Arguments(began, isStartedHere ? began.Configuration : null),
            AreArgumentsTyped = true,
        };
        return new SessionContext(setting, ConfigurationReader.Read(setting, environment), environment, time) { Key = began.Key };
    }

    private Dictionary<string, string?> Arguments(SessionStarted began, string? file)
    {
        var merged = JournalArguments.ToRead(began.HostArguments);
        if (file is not null && File.Exists(file))
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
