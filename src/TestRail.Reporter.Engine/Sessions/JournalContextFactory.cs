using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration.Reading;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// Creates the context for the delivery of a journal. The configuration is searched from this process's folders. A journal may come from
/// anyone, so it never determines which files are read.
/// </summary>
/// <param name="workingFolder">The working folder of the command or session.</param>
/// <param name="environment">The environment variables of this process.</param>
/// <param name="time">The clock.</param>
/// <param name="arguments">Host arguments that replace the journal's. An argument without a value removes the journal's.</param>
internal sealed class JournalContextFactory(
    string workingFolder, IReadOnlyDictionary<string, string> environment, TimeProvider time, IReadOnlyDictionary<string, string?> arguments)
{
    private static readonly Option Mode = OptionTable.Get("delivery.mode");

    /// <summary>The folder where the search for the configuration begins; null for the working folder.</summary>
    public string? AssemblyFolder { get; init; }

    /// <summary>Creates the context. <c>delivery.mode</c> is <c>atEnd</c>, so that collected results are sent.</summary>
    /// <param name="began">The journal's first entry.</param>
    /// <param name="isStartedHere">
    /// True when this process started the process that wrote the journal. The journal's configuration is then used.
    /// </param>
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
        var merged = JournalArguments.ToRead(began);
        if (file is not null && File.Exists(file))
            Set(merged, HostArguments.File, file);
        foreach (var (name, value) in arguments)
            Set(merged, name, value);
        Set(merged, Mode.Argument, "atEnd");
        return merged;
    }

    private static void Set(Dictionary<string, string?> merged, string name, string? value)
    {
        foreach (var same in merged.Keys.Where(given => IsSame(given, name)).ToList())
            merged.Remove(same);
        if (!string.IsNullOrEmpty(value))
            merged[name] = value;
    }

    /// <summary>Options have several names, and each has several spellings.</summary>
    private static bool IsSame(string one, string other) =>
        OptionName.Fold(one) == OptionName.Fold(other) || (OptionTable.PathOf(one) is { } path && path == OptionTable.PathOf(other));
}
