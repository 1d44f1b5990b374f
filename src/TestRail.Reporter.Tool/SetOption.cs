using System.CommandLine;
using System.CommandLine.Parsing;

namespace TestRail.Reporter.Tool;

/// <summary><c>--set name=value</c>: replaces an argument of the session's command line that the journal recorded.</summary>
internal sealed class SetOption : Option<string[]>
{
    public SetOption()
        : base("--set")
    {
        Description = "Replaces a host argument recorded in a journal, for example run-name=Nightly. An empty value removes it: run-nmae=. May be repeated.";
        HelpName = "name=value";
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(Check);
    }

    public Dictionary<string, string?> Read(ParseResult parsed)
    {
        var arguments = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in (parsed.GetValue(this) ?? []).Select(text => text.Split('=', 2)))
            arguments[pair[0].Trim()] = pair[1];
        return arguments;
    }

    private static void Check(OptionResult result)
    {
        foreach (var wrong in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
            result.AddError($"--set takes name=value, not '{wrong.Value}'.");
    }
}
