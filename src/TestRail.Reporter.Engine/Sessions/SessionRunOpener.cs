using System.Runtime.ExceptionServices;
using TestRail.Client;
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

/// <summary>Opens the session's runs on a task of its own, so that a slow TestRail delays no test.</summary>
internal sealed class SessionRunOpener(Lazy<TestRailClient> client, ReporterOptions options, SessionContext context, JournalWriter journal, IReporterLog log) : IDisposable
{
    private readonly IdempotentCreator _creations = new(journal, new SettlePolicy(options.Delivery.Settle, context.Time), context.Time, log);
    private readonly OpenedRunLog _opened = new(journal, options, log);
    private readonly CancellationTokenSource _stopping = new();
    private readonly RunSet _runs = new();
    private readonly StatusLookup _statuses = new(client, options.Results);
    private IReadOnlyList<string> _sources = [];
    private IReadOnlyList<NamedSuite> _suites = [];
    private List<Exception> _obstacles = [];
    private Task<DeclaredCases> _declared = Task.FromResult(DeclaredCases.None);
    private Task? _opening;
    private Lazy<RunSharing>? _sharing;
    private bool _isFiltered = true;
    private bool _isSuiteKnown;
    private bool _saidMissing;

    /// <summary>When a request whose answer was lost counts as not carried out.</summary>
    public SettlePolicy Settle => _creations.Settle;

    /// <summary>How the session began; null for one that runs no tests.</summary>
    public SessionStarted? Began { get; init; }

    /// <summary>
    /// True while there is no reason yet to open a run: with a filter, and without declared cases, nobody knows whether any
    /// mapped test will run at all. Where the first cases were unknown to TestRail, the others are looked at together at the end.
    /// </summary>
    public bool IsWaiting => _opening is null || (_opening.IsCompletedSuccessfully && _runs is { IsEmpty: true, Unknown.Count: 0 });

    /// <summary>Reads what the test assemblies declare, and opens runs for it unless only some of the tests will run.</summary>
    public void Begin(SessionStart start)
    {
        (_isFiltered, _creations.Session, _creations.IsResumed) = (start.IsFiltered, Began, context.IsResumed);
        // The opening of runs and the end of the session ask for it on threads of their own.
        _sharing = new(() => Share(start.IsOneOfSeveral));
        _sources = start.Sources;
        _declared = Task.Run(() => AssemblyCases.Read(start.Sources, options.Cases.MatchBy));
        if (!_isFiltered)
            _opening = OpenDeclaredAsync();
    }

    /// <summary>Opens the run for the first cases that report.</summary>
    public void BeginWith(IReadOnlyList<long> cases) => _opening = Task.Run(() => OpenPatientlyAsync(cases));

    /// <summary>The runs, those of cases that nobody declared too. Where the server could not be reached before, it is tried once more: minutes may have passed.</summary>
    public async Task<SessionRuns?> FinishAsync(JournaledResults journaled, CancellationToken cancellation)
    {
        var earlier = await AwaitOpeningAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await OpenMissingAsync(journaled, cancellation).ConfigureAwait(false);
        }
        // Why it took so long says more than that it did.
        catch (OperationCanceledException) when (earlier is not null)
        {
            throw earlier;
        }
    }

    /// <summary>Returns what kept the runs from being opened while the tests ran, where that may have passed.</summary>
    private async Task<Exception?> AwaitOpeningAsync(CancellationToken cancellation)
    {
        try
        {
            if (_opening is not null)
                await _opening.WaitAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        // What outlives the deadline must not go on while the process is about to end.
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            await _opening!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw _opening.Exception?.InnerException ?? new OperationCanceledException(cancellation);
        }
        // What a dead process of the same key asked for may have appeared since, or had its time.
        catch (Exception failure) when (failure is OperationCanceledException || RetrySchedule.MayPass(failure) || (failure is DeliveryBlockedException && context.Key is not null))
        {
            return failure is OperationCanceledException ? null : failure;
        }
    }

    private async Task<SessionRuns?> OpenMissingAsync(JournaledResults journaled, CancellationToken cancellation)
    {
        if (_runs.IsEmpty && journaled.State.Runs.Count > 0)
            await new RunRejoiner(client.Value.Api, options, _runs).RejoinAsync(journaled, cancellation).ConfigureAwait(false);
        if (_runs.IsEmpty && !journaled.Cases.Any())
            return IsNothingKnown ? await OpenedAsync(cancellation).ConfigureAwait(false) : null;

        var declared = _isFiltered ? [] : (await _declared.ConfigureAwait(false)).Cases;
        if (_runs.Without(declared.Union(journaled.Cases)) is { Count: > 0 } cases)
        {
            // A plan that is now named by its id takes the place of the one that was created.
            _creations.Recall(journaled.State.Opening, options.Plan.Id is null ? journaled.State.Planned : null);
            await OpenAsync(cases, cancellation).ConfigureAwait(false);
        }

        return await OpenedAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens the runs before any test runs, for what the assemblies declare, also where that is nothing.</summary>
    /// <param name="earlier">What an earlier attempt left in the journal.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<SessionRuns> OpenInAdvanceAsync(JournaledResults earlier, CancellationToken cancellation)
    {
        _creations.Recall(earlier.State.Opening, earlier.State.Planned);
        var declared = (await _declared.ConfigureAwait(false)).Cases;
        await OpenAsync(declared, cancellation).ConfigureAwait(false);
        return IsNothingKnown ? throw new NoKnownCaseException(_runs.Unknown) : await OpenedAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>What was asked for and counts as lost; should it appear after all, it is there twice.</summary>
    public IReadOnlyList<CreationRequested> Lost => _creations.Lost;

    /// <summary>True when TestRail was asked for a run, and has none of the cases that it was to hold.</summary>
    private bool IsNothingKnown => _runs is { IsEmpty: true, Unknown.Count: > 0 } && _isSuiteKnown;

    /// <summary>Ends what is still being opened.</summary>
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

    /// <summary>An outage while the tests run is waited for beside them, as long as a delivery would be.</summary>
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
        : new SessionRuns(_runs.Runs, await _statuses.FindAsync(lease: null, cancellation).ConfigureAwait(false), Sharing(), _obstacles)
        {
            Unknown = _runs.IsEmpty ? [.. _runs.Unknown] : [],
        };

    /// <summary>Opens what the cases need. What is wrong with the run of one suite does not keep others from being opened.</summary>
    private async Task OpenAsync(IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        var door = Door(await _declared.ConfigureAwait(false), cancellation);
        using var lease = await Sharing().EnterAsync(cancellation).ConfigureAwait(false);
        // Everything that may be wrong in the configuration is looked up before anything is created.
        await _statuses.FindAsync(lease, cancellation).ConfigureAwait(false);
        var groups = await door.Suites.SortAsync(lease, cases, cancellation).ConfigureAwait(false);
        _suites = lease.State.Suites ?? [];
        _isSuiteKnown = groups.Count > 0;
        if (door.Suites.Missing is { Count: > 0 } missing && !_saidMissing)
            log.Say(RunMessages.SuitesMissing([.. missing], [.. _suites.Select(suite => suite.Name)]));
        _saidMissing = true;
        _runs.AddUnknown(cases.Except(groups.SelectMany(group => group.Cases)));
        _obstacles = [];
        foreach (var group in groups.Where(group => !_runs.TryExtend(group)))
        {
            try
            {
                _opened.Add(await OpenAsync(lease, door, group, cancellation).ConfigureAwait(false), Sharing(), isFirst: _runs.Runs.Count == 1);
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

        if (_runs.IsEmpty && _obstacles.Count > 0)
            ExceptionDispatchInfo.Throw(_obstacles[0]);
    }

    private async Task<RunTarget> OpenAsync(SharedStateLease lease, RunOperations door, SuiteGroup group, CancellationToken cancellation)
    {
        if (_runs.LossOf(group) is { } loss)
            throw loss;

        try
        {
            return await Sharing().OpenAsync(lease, door, group, _runs, cancellation).ConfigureAwait(false);
        }
        // The server is done with the request, so one look tells whether it is to be sent again.
        catch (TestRailException lost) when (lost is { IsInDoubt: true, MayStillHappen: false })
        {
            return await Sharing().OpenAsync(lease, door, group, _runs, cancellation).ConfigureAwait(false);
        }
    }

    private RunOperations Door(DeclaredCases declared, CancellationToken cancellation)
    {
        var api = client.Value.Api;
        var opener = new RunOpener(api, options, (project, group) => RunNames.Of(options, context.PlaceholderValues(project, TestedVersion.Of(_sources)), group), _creations);
        var suites = new CaseSuites(
            api, options, new NamedSuites(declared.Suites, declared.SuiteOf, declared.OnlySuite), () => opener.ProjectAsync(cancellation));
        return new RunOperations(opener, suites, new RunJoiner(api, options), new SelectionExpander(api), _creations);
    }

    /// <summary>This session's part in runs that others may report into, too.</summary>
    public RunSharing Sharing() => _sharing!.Value;

    private RunSharing Share(bool isOneOfSeveral)
    {
        var file = context.Key is { } key ? SharedStateFile.In(context.SharedFolders, key, RunSettings.Of(options)) : null;
        file?.Sweep(context.Time.GetUtcNow());
        // The first of a job's commands knows nothing of the next.
        return new RunSharing(file, journal.Path, mayClose: file is null || (options.Run.Key is null && !isOneOfSeveral && !SharedKey.IsOfJob(context.Key!)), context.Time)
        {
            Session = Began?.ToShared(journal.Path),
            IsResumed = context.IsResumed,
        };
    }
}
