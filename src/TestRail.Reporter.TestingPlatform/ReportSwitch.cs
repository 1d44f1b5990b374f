using Microsoft.Testing.Platform.CommandLine;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>Whether the results of this process are to be reported.</summary>
internal static class ReportSwitch
{
    private const string Variable = "TESTRAIL_REPORT";

    private static readonly string[] On = ["true", "1", "yes", "on"], Off = ["false", "0", "no", "off"];

    /// <summary>Options with which the platform runs no tests.</summary>
    private static readonly string[] WithoutTests = ["list-tests", "help", "?", "info"];

    /// <summary>
    /// True if the option or the variable asks for a report and tests run. The project may outrank the variable. A test explorer runs tests at each click, so it reports nothing.
    /// </summary>
    public static bool IsOn(ICommandLineOptions options, string? variable) =>
        (options.IsOptionSet(ReportCommandLine.Option) || (IsOneOf(On, variable) && !options.IsOptionSet(ReportCommandLine.Off)))
        && !Array.Exists(WithoutTests, options.IsOptionSet)
        && !IsTestExplorer(options);

    /// <summary>The warning about a value that is neither true nor false; null for any other value.</summary>
    public static Message? Warn(string? variable) =>
        string.IsNullOrWhiteSpace(variable) || IsOneOf(On, variable) || IsOneOf(Off, variable) ? null : HostMessages.SwitchNotUnderstood(variable);

    /// <summary>The value of <c>TESTRAIL_REPORT</c>.</summary>
    public static string? Read() => Variables.Read(Variable);

    /// <summary><c>dotnet test</c> starts a server too, with an argument that names its protocol.</summary>
    private static bool IsTestExplorer(ICommandLineOptions options) =>
        options.TryGetOptionArgumentList("server", out var protocol) && !Array.Exists(protocol ?? [], name => name.Equals("dotnettestcli", StringComparison.OrdinalIgnoreCase));

    private static bool IsOneOf(string[] words, string? value) => Array.Exists(words, word => word.Equals(value?.Trim(), StringComparison.OrdinalIgnoreCase));
}
