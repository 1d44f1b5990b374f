using System.Runtime.ExceptionServices;
using TestRail.Client;
using TestRail.Client.Errors;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Matching;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;
using TestRail.Reporter.Engine.Results;
using TestRail.Reporter.Engine.TestRuns;
using TestRail.Reporter.Engine.TestRuns.Opening;
using TestRail.Reporter.Engine.TestRuns.Sharing;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Opens the session's runs on a separate task, so that a slow TestRail does not delay tests.</summary>
internal sealed class SessionRunOpener(Lazy<TestRailClient> client, ReporterOptions options, SessionContext context, JournalWriter journal, IReporterLog log) : IDisposable
{
    private readonly IdempotentCreator _creator = new(journal, new SettlePolicy(options.Delivery.Settle, context.Time), context.Time, log);
    private readonly OpenedRunLog _runLog = new(journal, options, log);
    private readonly CancellationTokenSource _stopping = new();
    private readonly RunSet _runs = new();
    private readonly StatusLookup _statuses = new(client, options.Results);
    private IReadOnlyList<string> _sources = [];
    private IReadOnlyList<NamedSuite> _suites = [];
    private List<Exception> _obstacles = [];
    private Task<DeclaredCases> _declared = Task.FromResult(DeclaredCases.None);
    private Task? _openingTask;
    private Lazy<RunSharing>? _sharing;
    private bool _isFiltered = true;
    private bool _isSuiteKnown;
    private bool _hasLoggedMissing;

    /// <summary>When a request in doubt counts as not carried out.</summary>
    public SettlePolicy Settle => _creator.Settle;

    /// <summary>The session's first journal entry; null when it runs no tests.</summary>
    public SessionStarted? Began { get; init; }

    /// <summary>
    /// True while no run is needed yet. With a filter, or without declared cases, a run is opened when the first test with a case reports.
    /// If TestRail does not know the first cases, the others are looked up together at the end.
    /// </summary>
    public bool IsWaiting => _openingTask is null || (_openingTask.IsCompletedSuccessfully && _runs is { IsEmpty: true, Unknown.Count: 0 });

    /// <summary>Reads the cases that the test assemblies declare. Without a filter it also starts opening their runs.</summary>
    public void Begin(SessionStart start)
    {
        (_isFiltered, _creator.Session, _creator.IsResumed) = (start.IsFiltered, Began, context.IsResumed);
        // The task that opens runs and the end of the session access this value from different threads.
        _sharing = new(() => Share(start.IsOneOfSeveral));
        _sources = start.Sources;
        _declared = Task.Run(() => AssemblyCases.Read(start.Sources, options.Cases.MatchBy));
        if (!_isFiltered)
            _openingTask = OpenDeclaredAsync();
    }

    /// <summary>Starts opening the run for the first cases that report.</summary>
    public void BeginWith(IReadOnlyList<long> cases) => _openingTask = Task.Run(() => OpenPatientlyAsync(cases));

    /// <summary>
    /// Returns the runs, including those for cases that were not declared. If opening them failed earlier because the server could not be
    /// reached, it is tried once more: minutes may have passed.
    /// </summary>
    public async Task<SessionRuns?> FinishAsync(JournaledResults journaled, CancellationToken cancellation)
    {
        var earlier = await AwaitOpeningAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await OpenMissingAsync(journaled, cancellation).ConfigureAwait(false);
        }
        // The earlier failure explains more than the cancellation.
        catch (OperationCanceledException) when (earlier is not null)
        {
            throw earlier;
        }
    }

    /// <summary>Returns a failure of opening the runs while the tests ran that may be temporary; null for none.</summary>
    private async Task<Exception?> AwaitOpeningAsync(CancellationToken cancellation)
    {
        try
        {
            if (_openingTask is not null)
                await _openingTask.WaitAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        // The task must not run any longer while the process exits.
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await _openingTask!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw _openingTask.Exception?.InnerException ?? new OperationCanceledException(cancellation);
        }
        // An object that a terminated process with the same key requested may have appeared since, or may now count as not created.
        catch (Exception failure) when (failure is OperationCanceledException || RetrySchedule.MayPass(failure) || (failure is DeliveryBlockedException && context.Key is not null))
        {
            return failure is OperationCanceledException ? null : failure;
        }
    }

    private async Task<SessionRuns?> OpenMissingAsync(JournaledResults journaled, CancellationToken cancellation)
    {
        if (_runs.IsEmpty && journaled.State.Runs.Count > 0)
            await new RunRejoiner(client.Value.Api, options, _runs).RejoinAsync(journaled, cancellation).ConfigureAwait(false);
        if (_runs.IsEmpty && (!journaled.Cases.Any() || (context.IsResumed && journaled.IsSent(options.Results))))
            return IsNothingKnown ? await OpenedAsync(cancellation).ConfigureAwait(false) : null;

        var declared = _isFiltered ? [] : (await _declared.ConfigureAwait(false)).Cases;
        if (_runs.Without(declared.Union(journaled.Cases)) is { Count: > 0 } cases)
        {
            // A plan id in the configuration replaces the plan that was created earlier.
            _creator.Recall(journaled.State.Opening, options.Plan.Id is null ? journaled.State.Planned : null, journaled.State.PlanReference);
            await OpenAsync(cases, cancellation).ConfigureAwait(false);
        }

        return await OpenedAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens the runs for the declared cases before any test runs, even if no cases are declared.</summary>
    /// <param name="earlier">The state of the journal after earlier attempts.</param>
    /// <param name="cancellation">Cancels the attempt.</param>
    public async Task<SessionRuns> OpenInAdvanceAsync(JournaledResults earlier, CancellationToken cancellation)
    {
        _creator.Recall(earlier.State.Opening, earlier.State.Planned, earlier.State.PlanReference);
        var declared = (await _declared.ConfigureAwait(false)).Cases;
        await OpenAsync(declared, cancellation).ConfigureAwait(false);
        return IsNothingKnown ? throw new NoKnownCaseException(_runs.Unknown) : await OpenedAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Requested creations that count as not carried out. If such an object appears later, it exists twice.</summary>
    public IReadOnlyList<CreationRequested> Lost => _creator.Lost;

    /// <summary>True when TestRail was asked and has none of the cases for which a run was needed.</summary>
    private bool IsNothingKnown => _runs is { IsEmpty: true, Unknown.Count: > 0 } && _isSuiteKnown;

    /// <summary>Cancels opening runs.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task OpenDeclaredAsync()
    {
        var declared = await _declared.ConfigureAwait(false);
        if (declared.Cases.Count > 0)
            await OpenPatientlyAsync(declared.Cases).ConfigureAwait(false);
    }

    /// <summary>Opens the runs. While the tests run, an outage is waited out as long as during a delivery.</summary>
    private async Task OpenPatientlyAsync(IReadOnlyCollection<long> cases)
    {
        using var deadline = new Deadline(options.Delivery.Deadline, context.Time, _stopping.Token);
        await new RetrySchedule(Settle, deadline, context.Time, log) { IsShort = Sharing().IsServerAway }.RunAsync(async () =>
        {
            await OpenAsync(cases, deadline.Token).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
    }

    private async Task<SessionRuns> OpenedAsync(CancellationToken cancellation) => _runs.IsEmpty && !IsNothingKnown
        ? throw new InvalidConfigurationException(RunMessages.SuiteNeeded([.. _suites.Select(suite => suite.Name)]))
        : new SessionRuns(_runs.Runs, await _statuses.FindAsync(cancellation).ConfigureAwait(false), Sharing(), _obstacles)
        {
            Unknown = _runs.IsEmpty ? [.. _runs.Unknown] : [],
        };

    /// <summary>Opens the runs for the cases. A failure for the run of one suite does not prevent opening the others.</summary>
    private async Task OpenAsync(IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        var operations = CreateOperations(await _declared.ConfigureAwait(false), cancellation);
        using var lease = await Sharing().EnterAsync(cancellation).ConfigureAwait(false);
        var groups = await operations.Suites.SortAsync(lease, cases, cancellation).ConfigureAwait(false);
        _suites = lease.State.Suites ?? [];
        _isSuiteKnown = groups.Count > 0;
        if (operations.Suites.Missing is { Count: > 0 } missing && !_hasLoggedMissing)
            log.Say(RunMessages.SuitesMissing([.. missing], [.. _suites.Select(suite => suite.Name)]));
        _hasLoggedMissing = true;
        _runs.AddUnknown(cases.Except(groups.SelectMany(group => group.Cases)));
        await _statuses.FindBesideAsync(lease, _creator, () => OpenAsync(lease, operations, groups, cancellation), cancellation).ConfigureAwait(false);
        if (_runs.IsEmpty && _obstacles.Count > 0)
            ExceptionDispatchInfo.Throw(_obstacles[0]);
    }

    private async Task OpenAsync(SharedStateLease lease, RunOperations operations, IReadOnlyList<SuiteGroup> groups, CancellationToken cancellation)
    {
        _obstacles = [];
        foreach (var group in groups.Where(group => !_runs.TryExtend(group)))
        {
            try
            {
                _runLog.Add(await OpenAsync(lease, operations, group, cancellation).ConfigureAwait(false), Sharing(), isFirst: _runs.Runs.Count == 1);
            }
            catch (NoKnownCaseException)
            {
                _runs.AddUnknown(group.Cases);
            }
            catch (Exception failure) when (failure is TestRailException or DeliveryBlockedException)
            {
                _obstacles.Add(failure);
                if (!RunFailure.IsOfOneRun(failure))
                    break;
            }
        }
    }

    private async Task<RunTarget> OpenAsync(SharedStateLease lease, RunOperations operations, SuiteGroup group, CancellationToken cancellation)
    {
        if (_runs.LossOf(group) is { } loss)
            throw loss;

        try
        {
            return await Sharing().OpenAsync(lease, operations, group, _runs, cancellation).ConfigureAwait(false);
        }
        // The server has finished the request, so one lookup shows whether it must be sent again.
        catch (TestRailException lost) when (lost is { IsInDoubt: true, MayStillHappen: false })
        {
            return await Sharing().OpenAsync(lease, operations, group, _runs, cancellation).ConfigureAwait(false);
        }
    }

    private RunOperations CreateOperations(DeclaredCases declared, CancellationToken cancellation)
    {
        var api = client.Value.Api;
        var opener = new RunOpener(api, options, (project, group) => RunNames.Of(options, context.PlaceholderValues(project, TestedVersion.Of(_sources)), group), _creator);
        var suites = new CaseSuites(
            api, options, new NamedSuites(declared.Suites, declared.SuiteOf, declared.OnlySuite), () => opener.ProjectAsync(cancellation));
        return new RunOperations(opener, suites, new RunJoiner(api, options), new SelectionExpander(api, () => _creator.BeforeCreation()), _creator);
    }

    /// <summary>The session's use of runs that other sessions may share.</summary>
    public RunSharing Sharing() => _sharing!.Value;

    private RunSharing Share(bool isOneOfSeveral)
    {
        var file = context.Key is { } key ? SharedStateFile.In(context.SharedFolders, key, RunSettings.Of(options)) : null;
        file?.Sweep(context.Time.GetUtcNow());
        // The first command of a CI job does not know whether others follow.
        return new RunSharing(file, journal.Path, mayClose: file is null || (options.Run.Key is null && !isOneOfSeveral && !SharedKey.IsOfJob(context.Key!)), context.Time, context.Setting.Invocation)
        {
            Session = Began?.ToShared(journal.Path),
            IsResumed = context.IsResumed,
        };
    }
}
