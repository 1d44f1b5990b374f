using System.CommandLine;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter fields add</c>: adds a custom field of cases.</summary>
internal sealed class FieldsAddCommand : Command
{
    private const string About = $"""
        Adds a custom field of cases and prints its name, for example custom_browser. All values are checked before anything is sent.
        The user needs TestRail's administrator rights.

        Examples:
          testrail-reporter fields add --type Dropdown --name browser --label Browser --item Chrome --item Firefox --default Chrome
          testrail-reporter fields add --type Text --name setup --label Set-up --format plain --rows 5 --project 5 --project 10
          testrail-reporter fields add --type Date --name reviewed_on --label "Reviewed on" --dry-run

        {ExitCode.ExplainedForRuns}
        """;

    private readonly Option<string> _type = new("--type")
    {
        Description = $"The type: {string.Join(", ", NewFieldBuilder.TypeNames)}, or TestRail's number of it.",
        Required = true,
    };

    private readonly Option<string> _name = new("--name") { Description = "The name in lower case. TestRail adds custom_ before it.", Required = true };
    private readonly Option<string> _label = new("--label") { Description = "The label that people see.", Required = true };
    private readonly Option<string?> _description = new("--description") { Description = "The description." };
    private readonly Option<bool> _required = new("--required") { Description = "Cases need a value." };
    private readonly Option<string?> _default = new("--default") { Description = "The default value; not for Multiselect, Milestone, Date and Steps." };
    private readonly Option<string[]> _items = Repeated<string>("--item", "An item of a Dropdown or Multiselect: a label, or an id and a label (\"5, Safari\"). May be repeated.");
    private readonly Option<string?> _format = new("--format") { Description = "The format of a Text: markdown (default) or plain." };
    private readonly Option<string?> _rows = new("--rows") { Description = "The initial height of a Text in lines, 3 to 10." };
    private readonly Option<long[]> _projects = Repeated<long>("--project", "The id of a project that has the field. May be repeated. Default: all projects.");
    private readonly Option<long[]> _templates = Repeated<long>("--template", "The id of a template that has the field. May be repeated. Default: all templates.");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Sends nothing; prints what would be sent." };

    public FieldsAddCommand(CommandContext context)
        : base("add", About)
    {
        foreach (var option in new Option[] { _type, _name, _label, _description, _required, _default, _items, _format, _rows, _projects, _templates, _dryRun })
            Add(option);
        SetAction((parsed, cancellation) => CommandRunner.RunAsync(context, [], new Dictionary<string, string?>(), async (session, log) =>
        {
            var name = await new AddFieldOperation(session, log) { IsDryRun = parsed.GetValue(_dryRun) }.AddAsync(Read(parsed), cancellation).ConfigureAwait(false);
            if (name is not null)
                await context.Output.WriteLineAsync(PlainText.Line(name)).ConfigureAwait(false);
        }));
    }

    private NewFieldArguments Read(ParseResult parsed) => new(parsed.GetValue(_type)!, parsed.GetValue(_name)!, parsed.GetValue(_label)!)
    {
        Description = parsed.GetValue(_description),
        IsRequired = parsed.GetValue(_required),
        Default = parsed.GetValue(_default),
        Items = parsed.GetValue(_items) ?? [],
        Format = parsed.GetValue(_format),
        Rows = parsed.GetValue(_rows),
        Projects = parsed.GetValue(_projects) ?? [],
        Templates = parsed.GetValue(_templates) ?? [],
    };

    private static Option<T[]> Repeated<T>(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };
}
