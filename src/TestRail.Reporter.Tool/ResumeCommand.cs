using System.CommandLine;
using Spectre.Console;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.Tool.Operations;

namespace TestRail.Reporter.Tool;

/// <summary><c>testrail-reporter resume</c>: delivers what sessions left in their journals.</summary>
internal sealed class ResumeCommand : Command
{
    private const string About = $"""
        Sends what sessions could not, exactly once.

        Examples:
          testrail-reporter resume                              everything that is found from here
          testrail-reporter resume --dry-run                    what would be sent; nothing is
          testrail-reporter resume artifacts/.testrail          the journals of another machine
          testrail-reporter resume --set run-name=Nightly       with another run name than the session had
          testrail-reporter resume .testrail/20261120T093000Z-1f2e3d4c.jsonl --discard

        {ExitCode.Explained}
        """;

    private readonly JournalArgument _journals = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Shows the requests that would be sent. TestRail is only read, and journals stay as they are." };
    private readonly Option<bool> _discard = new("--discard") { Description = "Gives up the results that are left, and says which. There is no other way to lose them." };
    private readonly Option<bool> _giveUpRejected = new("--give-up-rejected")
    {
        Description = "Gives up each result that TestRail refuses, and says which. Without it, results are kept where TestRail refuses ten in a row for one reason and stores no other.",
    };

    private readonly SetOption _set = new();

    public ResumeCommand(CommandContext workplace)
        : base("resume", About)
    {
        Add(_journals);
        Add(_dryRun);
        Add(_discard);
        Add(_giveUpRejected);
        Add(_set);
        Validators.Add(result =>
        {
            if (result.GetValue(_dryRun) && result.GetValue(_discard))
                result.AddError("--dry-run and --discard exclude each other; testrail-reporter status shows what --discard would give up.");
        });
        SetAction((parsed, _) => RunAsync(parsed, workplace));
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext workplace)
    {
        var log = new ConsoleLog(workplace);
        var journals = _journals.Find(parsed, workplace, log);
        var options = new ResumeOptions
        {
            DryRun = parsed.GetValue(_dryRun) ? DryRunHandler.DryRun : null,
            Discards = parsed.GetValue(_discard),
            GivesUpRejected = parsed.GetValue(_giveUpRejected),
            Arguments = _set.Read(parsed),
            Home = workplace.Home,
            AreNamed = _journals.IsGiven(parsed),
        };
        if (journals.Count > 0 && journals.All(JournalHeader.IsFinished))
            log.Say(JournalMessages.NoJournals([]));
        var terminal = Terminal.Of(workplace);
        var outcomes = terminal.Profile.Capabilities.Interactive && !options.IsDryRun
            ? await terminal.Progress().AutoClear(true).StartAsync(bars =>
                ResumeAsync(workplace, journals, new TerminalLog(terminal), options with { Progress = new ProgressBars(bars) })).ConfigureAwait(false)
            : await ResumeAsync(workplace, journals, log, options with { Progress = options.IsDryRun ? null : new ProgressLines(workplace.Output) }).ConfigureAwait(false);
        if (!options.IsDryRun)
            JournalCleanup.Sweep(journals, workplace.Time.GetUtcNow() - JournalArgument.Retention(workplace));
        return ExitCode.Of(outcomes);
    }

    private static async Task<List<ResumeOutcome>> ResumeAsync(CommandContext workplace, IReadOnlyList<string> journals, IReporterLog log, ResumeOptions options)
    {
        var outcomes = new List<ResumeOutcome>();
        var resumption = new JournalResumer(workplace.Folder, workplace.Environment, workplace.Time, log, options);
        foreach (var journal in journals)
            outcomes.Add(await resumption.ResumeAsync(journal).ConfigureAwait(false));
        return outcomes;
    }
}
