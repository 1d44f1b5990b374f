namespace TestRail.Reporter.Abstractions.Messages;

/// <summary>
/// Everything the reporter says, in one place, so that it speaks with one voice. Codes are stable: people search for them.
/// TR00 host and package, TR01 configuration, TR02 connection and run, TR03 results, TR04 journal, TR05 attachments.
/// </summary>
internal static class Sentences
{
    /// <summary>The next step that sends whatever a journal still holds.</summary>
    public const string Resume = "testrail-reporter resume";

    /// <summary>TR0101: the configuration cannot be used; every problem on a line of its own.</summary>
    public static Message ConfigurationUnusable(IReadOnlyList<Message> problems, string? file, IReadOnlyList<string> searched)
    {
        var count = problems.Count == 1 ? "There is a problem" : $"There are {problems.Count} problems";
        var lines = string.Concat(problems.Select(problem => $"\n  {problem.Code} {problem.Text}"));
        return new(Severity.Error, "TR0101", $"{count} with the configuration, so nothing can be sent to TestRail:{lines}",
            $"{Looked(file, searched)}\nCorrect what is named above; testrail.reporter.json.example shows every option.");
    }

    /// <summary>TR0102: nothing of this name can be configured.</summary>
    public static Message UnknownOption(string name, string? place, string? suggestion) => Problem("TR0102",
        $"{name}{At(place)} is not an option{(suggestion is null ? "." : $"; did you mean {suggestion}?")}");

    /// <summary>TR0103: a value that the option cannot take.</summary>
    public static Message WrongValue(string name, string place, string found, string expected, string example) => Problem("TR0103",
        $"{name}{At(place)} is {found}; expected {expected}, for example {example}.");

    /// <summary>TR0103: a whole section is something else.</summary>
    public static Message WrongSection(string name, string place) => Problem("TR0103",
        $"{name}{At(place)} is a section; expected its options in braces.");

    /// <summary>TR0104: an option without which nothing can be sent.</summary>
    public static Message MissingOption(string name, string example, string variable) => Problem("TR0104",
        $"{name} is missing; set it in testrail.reporter.json, for example {example}, or as the environment variable {variable}.");

    /// <summary>TR0105: a value refers to an environment variable that has no value.</summary>
    public static Message MissingVariable(string name, string place, string variable) => Problem("TR0105",
        $"{name}{At(place)} takes its value from the environment variable {variable}, which is not set or is empty.");

    /// <summary>TR0106: two options of the same standing that exclude each other.</summary>
    public static Message Contradiction(string name, string place, string other, string otherPlace) => Problem("TR0106",
        $"{name}{At(place)} and {other}{At(otherPlace)} exclude each other; keep one of them.");

    /// <summary>TR0106: an option of a plan where no plan is named.</summary>
    public static Message NeedsPlan(string name, string place) => Problem("TR0106",
        $"{name}{At(place)} says something of a plan, but neither plan.id nor plan.name is set.");

    /// <summary>TR0107: the file is not JSON.</summary>
    public static Message FileBroken(string file, long line, long column, string expected) => Problem("TR0107",
        $"{file} is not valid JSON at line {line}, column {column}: {expected}");

    /// <summary>TR0108: the file that was asked for by name is not there, or cannot be read.</summary>
    public static Message FileUnreadable(string file, string? place, string reason) => Problem("TR0108",
        $"{file}{At(place)} cannot be read: {reason}");

    /// <summary>TR0109: a name or text with a placeholder that nothing stands for.</summary>
    public static Message UnknownPlaceholder(string name, string place, string placeholder, IReadOnlyList<string> known) => Problem("TR0109",
        $"{name}{At(place)} has the unknown placeholder {{{placeholder}}}; there are {string.Join(", ", known.Select(each => $"{{{each}}}"))}.");

    /// <summary>TR0110: the key would travel in the clear.</summary>
    public static Message InsecureAddress(string place, string address) => Problem("TR0110",
        $"connection.url{At(place)} is {address}: over plain http everyone on the way can read the API key. "
        + "Use https, or set connection.allowInsecure to true to accept that.");

    /// <summary>TR0111: an option is written twice in one file.</summary>
    public static Message OptionTwice(string name, string place) => Problem("TR0111",
        $"{name}{At(place)} is set for the second time in this file; keep one.");

    /// <summary>TR0120: a key on the command line is visible to every process of the machine and in build logs.</summary>
    public static Message KeyOnCommandLine(string argument, string variable) => new(Severity.Warning, "TR0120",
        $"The API key was given as the host argument {argument}, where process lists and build logs show it.",
        $"Give it as the environment variable {variable}.");

    /// <summary>TR0121: a variable that nearly has an option's name.</summary>
    public static Message VariableNotUsed(string variable, string suggestion) => new(Severity.Warning, "TR0121",
        $"The environment variable {variable} is not an option and was not used.", $"Did you mean {suggestion}?");

    private static Message Problem(string code, string text) => new(Severity.Error, code, text);

    private static string Looked(string? file, IReadOnlyList<string> searched)
    {
        var folders = string.Join(", ", searched);
        if (file is null)
            return $"Looked at host arguments and TESTRAIL_… variables; no testrail.reporter.json was found in {folders}.";
        return $"Looked at host arguments, TESTRAIL_… variables and {file}{(searched.Count == 0 ? "." : $", found by way of {folders}.")}";
    }

    private static string At(string? place) => place is null ? "" : $" ({place})";
}
