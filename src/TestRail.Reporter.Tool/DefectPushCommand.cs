using System.CommandLine;
using TestRail.Reporter.Engine.Configuration.Defects;
using TestRail.Reporter.Engine.Defects;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter defect push</c>: pushes a defect.</summary>
internal sealed class DefectPushCommand : Command
{
    private const string About = $"""
        Pushes a defect with the fields of [push.fields] and prints its id to the standard output. In a terminal, it asks for the fields that
        have no value yet. The values in [push.values] apply unless others are given.

        Examples:
          testrail-reporter defect push
          testrail-reporter defect push --field "name=Checkout fails" --field "project=Web shop" --field workflow_step=Bug --attach server.log

        {ExitCode.ExplainedForDefects}
        """;

    private readonly FieldOption _fields = new();
    private readonly Option<string[]> _attach = new("--attach") { Description = "A file to attach. May be repeated.", HelpName = "file", Arity = ArgumentArity.OneOrMore };

    public DefectPushCommand(CommandContext context)
        : base("push", About)
    {
        Add(_fields);
        Add(_attach);
        SetAction((parsed, cancellation) => DefectCommandRunner.RunAsync(context, loader => loader.LoadDefects(), scope => RunAsync(scope, parsed, cancellation)));
    }

    private async Task<int> RunAsync(DefectScope scope, ParseResult parsed, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in _fields.Read(parsed))
            values[DefectFieldNames.Of(name)] = value;
        if (scope.Context.Input is { } input)
            await new PushForm(scope, input).AskAsync(values, cancellation).ConfigureAwait(false);

        var files = (parsed.GetValue(_attach) ?? []).Select(file => Path.GetFullPath(file, scope.Context.Folder)).ToList();
        var pushed = await scope.Tracker.PushAsync(new NewDefect(values) { Files = files }, cancellation).ConfigureAwait(false);
        foreach (var (file, reason) in pushed.FilesNotAttached)
            scope.Log.Say(DefectMessages.FileNotAttached(file, reason));
        new RememberedValues(scope).Save(values);
        await scope.PrintAsync(pushed.Defect.Id).ConfigureAwait(false);
        return pushed.FilesNotAttached.Count == 0 ? ExitCode.Delivered : ExitCode.Pending;
    }
}
