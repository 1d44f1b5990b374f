using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs;

namespace TestRail.Reporter.Session;

/// <summary>Opens the session's run on a task of its own, so that a slow TestRail delays no test.</summary>
internal sealed class RunOpening(ITestRailApi api, ReporterOptions options, RunOpener opener, JournalWriter journal, IReporterLog log)
{
    private Task<OpenedRun>? _task;

    /// <summary>True once there was a reason to open a run.</summary>
    public bool IsBegun => _task is not null;

    /// <summary>Begins to open the run with the cases known so far.</summary>
    public void Begin(IReadOnlyCollection<long> cases, IReadOnlyCollection<string> suites, CancellationToken cancellation) =>
        _task = Task.Run(() => OpenAsync(cases, suites, cancellation), cancellation);

    /// <summary>The run. Where the server could not be reached before, it is tried once more: minutes may have passed.</summary>
    public async Task<OpenedRun> FinishAsync(IReadOnlyCollection<long> cases, IReadOnlyCollection<string> suites, CancellationToken cancellation)
    {
        if (_task is null)
            return await OpenAsync(cases, suites, cancellation).ConfigureAwait(false);

        try
        {
            return await _task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (TestRailException failure) when (IsPassing(failure))
        {
            return await OpenAsync(cases, suites, cancellation).ConfigureAwait(false);
        }
    }

    private static bool IsPassing(TestRailException failure) => !failure.IsInDoubt && failure.Kind is
        FailureKind.Unreachable or FailureKind.ConnectionLost or FailureKind.Timeout or FailureKind.ServerError
        or FailureKind.RateLimited or FailureKind.Maintenance or FailureKind.UnreadableReply or FailureKind.NotTestRail;

    /// <summary>Everything that may be wrong in the configuration is looked up before anything is created.</summary>
    private async Task<OpenedRun> OpenAsync(IReadOnlyCollection<long> cases, IReadOnlyCollection<string> suites, CancellationToken cancellation)
    {
        var statuses = await StatusMap.LoadAsync(api, options.Results, cancellation).ConfigureAwait(false);
        var binding = await opener.OpenAsync(cases, suites, cancellation).ConfigureAwait(false);
        journal.Append(new Bound(options.Connection!.Url, binding.Run, binding.Plan, binding.PlanEntry, binding.Address, binding.Created));
        log.Say(Sentences.RunOpened(binding.Run, binding.Name, binding.Address, binding.Created));
        return new OpenedRun(binding, statuses);
    }
}
