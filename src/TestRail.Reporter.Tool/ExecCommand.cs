using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter exec</c>: a command whose test sessions report into one run, which is closed when the command has ended.</summary>
internal sealed class ExecCommand : Command
{
    private const string About = $"""
        Runs a command that runs tests, with reporting switched on: all of its test sessions report into one run. When it has ended, what
        is left is delivered, the run is closed if run.close, plan.close or --close asks for it and nothing is missing, and one last word says
        what all of it came to. The first session opens the run, so that a build that fails before leaves none behind.

        Examples:
          testrail-reporter exec -- dotnet test
          testrail-reporter exec --close -- dotnet test Shop.slnx --logger trx
          testrail-reporter exec --close -- ./build.sh test
          testrail-reporter exec --assemblies bin/Shop.Tests.dll -- dotnet test --no-build

        {ExitCode.ExplainedForCommands}
        """;

    private const int NoSuchFile = 2, CannotStart = 126, NoSuchCommand = 127;

    private readonly Argument<string[]> _command = new("command")
    {
        Description = "The command with its arguments, after --.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly AssembliesOption _assemblies = new();
    private readonly Option<bool> _open = new("--open") { Description = "Opens the run before the command starts, so that its link is known; --assemblies does, too." };
    private readonly Option<bool> _close = new("--close") { Description = "Closes what the sessions opened, whatever run.close and plan.close say." };
    private readonly Option<bool> _noClose = new("--no-close") { Description = "Closes nothing, whatever run.close and plan.close say." };

    public ExecCommand(CommandContext workplace)
        : base("exec", About)
    {
        Add(_command);
        Add(_assemblies);
        Add(_open);
        Add(_close);
        Add(_noClose);
        Validators.Add(result =>
        {
            if (result.GetValue(_close) && result.GetValue(_noClose))
                result.AddError("--close and --no-close exclude each other.");
        });
        SetAction((parsed, _) => RunAsync(parsed, workplace));
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext workplace)
    {
        var log = new ErrorLog(workplace);
        var command = parsed.GetValue(_command)!;
        if (!IsApart(parsed, command))
        {
            await workplace.Error.WriteLineAsync("The command stands after --, as in: testrail-reporter exec --close -- dotnet test\nSee: testrail-reporter --help").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var assemblies = _assemblies.Read(parsed);
        var oversight = new ExecScope(workplace.Context(assemblies), log);
        if (assemblies.Length > 0 || parsed.GetValue(_open))
            await oversight.OpenAsync(assemblies).ConfigureAwait(false);
        try
        {
            var end = await ChildProcess.RunAsync(command, workplace.Folder, workplace.Environment.Concat(oversight.Variables)).ConfigureAwait(false);
            var outcome = await oversight.ConcludeAsync(Closes(parsed), end.IsCutShort).ConfigureAwait(false);
            return end.ExitCode != 0 ? end.ExitCode : ExitCode.Of([outcome]);
        }
        catch (Win32Exception refused)
        {
            log.Say(CommandMessages.CommandNotStarted(command[0], refused.Message));
            return refused.NativeErrorCode == NoSuchFile ? NoSuchCommand : CannotStart;
        }
    }

    /// <summary>Without the two dashes nobody could tell whose an option is, and a mistyped one would be taken for the command.</summary>
    private static bool IsApart(ParseResult parsed, string[] command) =>
        parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count() == command.Length + 1;

    private bool? Closes(ParseResult parsed) => parsed.GetValue(_close) ? true : parsed.GetValue(_noClose) ? false : null;
}
