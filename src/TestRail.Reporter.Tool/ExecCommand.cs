using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter exec</c>: runs a command whose test sessions report to one run, then closes the run.</summary>
internal sealed class ExecCommand : Command
{
    private const string About = $"""
        Runs a command that runs tests, with reporting switched on. All of its test sessions report to one run.
        When the command has ended, exec sends pending results, closes the run, and prints a summary of all sessions.
        The run is closed if run.close, plan.close or --close is set and no results are missing.
        The first session opens the run, so a build that fails before its tests leaves no empty run.

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
    private readonly Option<bool> _open = new("--open") { Description = "Opens the run before the command starts, so its link is printed first. --assemblies does so too." };
    private readonly Option<bool> _close = new("--close") { Description = "Closes the runs that the sessions opened. Overrides run.close and plan.close." };
    private readonly Option<bool> _noClose = new("--no-close") { Description = "Leaves the runs open. Overrides run.close and plan.close." };

    public ExecCommand(CommandContext context)
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
                result.AddError("--close and --no-close cannot be combined.");
        });
        SetAction((parsed, _) => RunAsync(parsed, context));
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context)
    {
        var log = new ErrorLog(context);
        var command = parsed.GetValue(_command)!;
        if (!IsAfterDashes(parsed, command))
        {
            await context.Error.WriteLineAsync("Put the command after --, for example: testrail-reporter exec --close -- dotnet test\nSee: testrail-reporter --help").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var assemblies = _assemblies.Read(parsed);
        var scope = new ExecScope(context.CreateSessionContext(assemblies), log);
        if (assemblies.Length > 0 || parsed.GetValue(_open))
            await scope.OpenAsync(assemblies).ConfigureAwait(false);
        try
        {
            var end = await ChildProcess.RunAsync(command, context.Folder, context.Environment.Concat(scope.Variables)).ConfigureAwait(false);
            var outcome = await scope.ConcludeAsync(ShouldClose(parsed), end.IsCutShort).ConfigureAwait(false);
            return end.ExitCode != 0 ? end.ExitCode : ExitCode.Of([outcome]);
        }
        catch (Win32Exception refused)
        {
            log.Say(CommandMessages.CommandNotStarted(command[0], refused.Message));
            return refused.NativeErrorCode == NoSuchFile ? NoSuchCommand : CannotStart;
        }
    }

    /// <summary>Without the two dashes, exec's options and the command's are mixed up, and a misspelled option would be taken for the command.</summary>
    private static bool IsAfterDashes(ParseResult parsed, string[] command) =>
        parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count() == command.Length + 1;

    private bool? ShouldClose(ParseResult parsed) => parsed.GetValue(_close) ? true : parsed.GetValue(_noClose) ? false : null;
}
