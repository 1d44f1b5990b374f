using System.CommandLine;
using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter resume</c>: sends the pending results of journals.</summary>
internal sealed class ResumeCommand : Command
{
    private const string About = $"""
        Sends the pending results of journals. Each result is sent once.

        Examples:
          testrail-reporter resume                              all journals of this folder
          testrail-reporter resume --dry-run                    shows what would be sent
          testrail-reporter resume artifacts/.testrail          journals from another machine
          testrail-reporter resume --defects                    also pushes defects that sessions did not push
          testrail-reporter resume --set run-name=Nightly       with another run name
          testrail-reporter resume .testrail/20261120T093000Z-1f2e3d4c.jsonl --discard

        {ExitCode.Explained}
        """;

    private readonly JournalArgument _journals = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Shows the requests that would be sent. Only reads from TestRail, and does not change journals." };
    private readonly Option<bool> _full = new("--full") { Description = "With --dry-run: prints all items of each list in a request, not only the first five." };
    private readonly Option<bool> _discard = new("--discard") { Description = "Discards the pending results and lists them. Nothing else discards results." };
    private readonly Option<bool> _giveUpRejected = new("--give-up-rejected")
    {
        Description = "Gives up every result that TestRail rejects, and lists it. Without this option, results stay pending if TestRail rejects ten in a row for the same reason and accepts no other.",
    };

    private readonly Option<bool> _defects = new("--defects")
    {
        Description = "Also pushes the defects that sessions did not push, because the tracker was not available, and adds them to the results in TestRail.",
    };

    private readonly SetOption _set = new();

    public ResumeCommand(CommandContext context)
        : base("resume", About)
    {
        Add(_journals);
        Add(_dryRun);
        Add(_full);
        Add(_discard);
        Add(_giveUpRejected);
        Add(_defects);
        Add(_set);
        Validators.Add(result =>
        {
            if (result.GetValue(_full) && !result.GetValue(_dryRun))
                result.AddError("--full needs --dry-run.");
            if (result.GetValue(_dryRun) && result.GetValue(_defects))
                result.AddError("--dry-run and --defects cannot be combined.");
            if (result.GetValue(_dryRun) && result.GetValue(_discard))
                result.AddError("--dry-run and --discard cannot be combined. To see what --discard would discard, run: testrail-reporter status");
        });
        SetAction((parsed, _) => RunAsync(parsed, context));
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context)
    {
        var log = new ConsoleLog(context);
        var journals = _journals.Find(parsed, context, log);
        var dryRun = parsed.GetValue(_dryRun) ? new DryRunOutput(parsed.GetValue(_full)) : null;
        var options = new ResumeOptions
        {
            DryRun = dryRun?.DryRun,
            Discards = parsed.GetValue(_discard),
            GivesUpRejected = parsed.GetValue(_giveUpRejected),
            PushesDefects = parsed.GetValue(_defects),
            Arguments = _set.Read(parsed),
            Home = context.Home,
            AreNamed = _journals.IsGiven(parsed),
        };
        if (journals.Count > 0 && !options.PushesDefects && journals.All(JournalHeader.IsFinished))
            log.Say(JournalMessages.NoJournals([]));
        var terminal = Terminal.Of(context);
        var outcomes = terminal.Profile.Capabilities.Interactive && !options.IsDryRun
            ? await terminal.Progress().AutoClear(true).StartAsync(bars =>
                ResumeAsync(context, journals, new TerminalLog(terminal), options with { Progress = new ProgressBars(bars) })).ConfigureAwait(false)
            : await ResumeAsync(context, journals, log, options with { Progress = options.IsDryRun ? null : new ProgressLines(context.Output) }).ConfigureAwait(false);
        dryRun?.Write(log);
        if (!options.IsDryRun)
            JournalCleanup.Sweep(journals, JournalArgument.Retention(context), context.Time.GetUtcNow());
        return ExitCode.Of(outcomes);
    }

    private static async Task<List<ResumeOutcome>> ResumeAsync(CommandContext context, IReadOnlyList<string> journals, IReporterLog log, ResumeOptions options)
    {
        var outcomes = new List<ResumeOutcome>();
        var resumer = new JournalResumer(context.Folder, context.Environment, context.Time, log, options);
        foreach (var journal in journals)
            outcomes.Add(await resumer.ResumeAsync(journal).ConfigureAwait(false));
        return outcomes;
    }
}
