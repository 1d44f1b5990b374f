using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Messages about the configuration.</summary>
internal static class ConfigurationMessages
{
    /// <summary>TR0101: the configuration cannot be used. Each problem is on its own line.</summary>
    public static Message ConfigurationUnusable(IReadOnlyList<Message> problems, string? file, IReadOnlyList<string> searched, string receiver = "TestRail")
    {
        var count = problems.Count == 1 ? "1 problem in" : $"{problems.Count} problems in";
        var lines = string.Concat(problems.Select(problem => $"\n  {problem.Code} {problem.Text}"));
        return new(Severity.Error, "TR0101", $"{count} the configuration. Nothing can be sent to {receiver}:{lines}",
            $"Fix the options named above. testrail.reporter.json.example lists all options.\n{Sources(file, searched)}");
    }

    /// <summary>TR0102: an unknown option.</summary>
    public static Message UnknownOption(string name, string? place, string? suggestion) => Problem("TR0102",
        $"{name}{Phrases.At(place)} is not an option.{(suggestion is null ? "" : $" Did you mean {suggestion}?")}");

    /// <summary>TR0103: a value is not valid for its option.</summary>
    public static Message WrongValue(string name, string place, string found, string expected, string example) => Problem("TR0103",
        $"{name}{Phrases.At(place)} is {found}. Expected {expected}, for example {example}.");

    /// <summary>TR0103: a section is not an object.</summary>
    public static Message WrongSection(string name, string place) => Problem("TR0103",
        $"{name}{Phrases.At(place)} must be a section with its options in braces.");

    /// <summary>TR0104: a required option is missing.</summary>
    public static Message MissingOption(string name, string example, string variable) => Problem("TR0104",
        $"{name} is missing. Set it in testrail.reporter.json, for example {example}, or set the environment variable {variable}.");

    /// <summary>TR0105: a value refers to an environment variable that is not set or is empty.</summary>
    public static Message MissingVariable(string name, string place, string variable) => Problem("TR0105",
        $"{name}{Phrases.At(place)} takes its value from the environment variable {variable}, which is not set or is empty.");

    /// <summary>TR0106: two options exclude each other.</summary>
    public static Message Contradiction(string name, string place, string other, string otherPlace) => Problem("TR0106",
        $"{name}{Phrases.At(place)} and {other}{Phrases.At(otherPlace)} exclude each other. Remove one of them.");

    /// <summary>TR0106: an option of a plan is set, but no plan.</summary>
    public static Message NeedsPlan(string name, string place) => Problem("TR0106",
        $"{name}{Phrases.At(place)} needs a plan. Set plan.id or plan.name.");

    /// <summary>TR0107: the file is not valid JSON.</summary>
    public static Message FileBroken(string file, long line, long column, string expected) => Problem("TR0107",
        $"{file} is not valid JSON at line {line}, column {column}: {expected}");

    /// <summary>TR0108: a file that was named explicitly does not exist or cannot be read.</summary>
    public static Message FileUnreadable(string file, string? place, string reason) => Problem("TR0108",
        $"{file}{Phrases.At(place)} cannot be read: {reason}");

    /// <summary>TR0109: an unknown placeholder.</summary>
    public static Message UnknownPlaceholder(string name, string place, string placeholder, IReadOnlyList<string> known) => Problem("TR0109",
        $"{name}{Phrases.At(place)} contains the unknown placeholder {{{placeholder}}}. Known placeholders: {string.Join(", ", known.Select(each => $"{{{each}}}"))}.");

    /// <summary>TR0110: plain http would send the API key unencrypted.</summary>
    public static Message InsecureAddress(string place, string address) => Problem("TR0110",
        $"connection.url{Phrases.At(place)} is {address}. Plain http sends the API key unencrypted. "
        + "Use https, or set connection.allowHttp to true to accept the risk.");

    /// <summary>TR0111: an option is set twice in one file.</summary>
    public static Message OptionTwice(string name, string place) => Problem("TR0111",
        $"{name}{Phrases.At(place)} is set twice in this file. Remove one.");

    /// <summary>TR0120: the API key was passed on the command line, where process lists and build logs show it.</summary>
    public static Message KeyOnCommandLine(string argument, string variable) => new(Severity.Warning, "TR0120",
        $"The API key was passed as the host argument {argument}. Process lists and build logs show it.",
        $"Set the environment variable {variable} instead.");

    /// <summary>TR0121: an environment variable resembles an option but matches none.</summary>
    public static Message VariableNotUsed(string variable, string suggestion) => new(Severity.Warning, "TR0121",
        $"The environment variable {variable} matches no option and was ignored.", $"Did you mean {suggestion}?");

    /// <summary>TR0122: the environment sets the server's address, and an option from the repository would redirect the API key.</summary>
    public static Message NotFromEnvironment(string name, string place, string pin, string variable) => Problem("TR0122",
        $"{name}{Phrases.At(place)} is not allowed here: the {pin} decides where the API key is sent, and a file of the repository must not change that. Remove the option, or set the environment variable {variable}.");

    /// <summary>TR0123: a value contains <c>${</c> without a closing brace.</summary>
    public static Message UnclosedVariable(string name, string place) => Problem("TR0123",
        $"{name}{Phrases.At(place)} contains ${{ without a closing }}. Add the }}, or write $${{ for a literal ${{.");

    /// <summary>TR0124: the user name contains a colon, which ends the user name in basic authentication.</summary>
    public static Message ColonInUser(string place) => Problem("TR0124",
        $"connection.user{Phrases.At(place)} contains a colon. TestRail would read the part after the colon as the API key. Set the e-mail address alone.");

    /// <summary>TR0126: another user may have created the configuration file that was found.</summary>
    public static Message FileNotTrusted(string file, string objection) => new(Severity.Warning, "TR0126",
        $"{file} was ignored: {objection}. Every user may create files in this folder.",
        "Delete it. If you trust it, set the environment variable TESTRAIL_CONFIG to its path.");

    private static Message Problem(string code, string text) => new(Severity.Error, code, text);

    private static string Sources(string? file, IReadOnlyList<string> searched)
    {
        var folders = string.Join(", ", searched);
        if (file is null)
            return $"The configuration was read from host arguments and TESTRAIL_… variables. No testrail.reporter.json was found{(searched.Count == 0 ? "." : $" in {folders}.")}";
        return $"The configuration was read from host arguments, TESTRAIL_… variables and {file}{(searched.Count == 0 ? "." : $", found from {folders}.")}";
    }
}
