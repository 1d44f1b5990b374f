using System.CommandLine;
using System.CommandLine.Parsing;

namespace TestRail.Reporter.Tool;

/// <summary><c>--field name=value</c>: the value of a field of a new defect.</summary>
internal sealed class FieldOption : Option<string[]>
{
    public FieldOption()
        : base("--field")
    {
        Description = "The value of a field, for example priority=High or custom_12=Cart,Checkout. May be repeated.";
        HelpName = "name=value";
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(Check);
    }

    public Dictionary<string, string> Read(ParseResult parsed)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in (parsed.GetValue(this) ?? []).Select(text => text.Split('=', 2)))
            values[pair[0].Trim()] = pair[1];
        return values;
    }

    private static void Check(OptionResult result)
    {
        foreach (var wrong in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
            result.AddError($"--field takes name=value, not '{wrong.Value}'.");
    }
}
