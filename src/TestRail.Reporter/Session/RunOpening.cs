using TestRail.Client;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Configuration;
using TestRail.Reporter.Delivery;
using TestRail.Reporter.Delivery.Composing;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Matching;
using TestRail.Reporter.Runs;
using TestRail.Reporter.Runs.Sharing;

namespace TestRail.Reporter.Session;

/// <summary>Opens the session's run on a task of its own, so that a slow TestRail delays no test.</summary>
internal sealed class RunOpening(Lazy<TestRailClient> client, ReporterOptions options, SessionContext context, JournalWriter journal, IReporterLog log)
{
    private readonly Creations _creations = new(journal, context.Time);
    private IReadOnlyList<string> _sources = [];
    private Task<DeclaredCases> _declared = Task.FromResult(new DeclaredCases([], []));
    private Task<OpenedRun?>? _opening;
    private bool _isFiltered = true;
    private bool _isOneOfSeveral;

    /// <summary>
    /// True while there is no reason yet to open a run: with a filter, and without declared cases, nobody knows whether any
    /// mapped test will run at all.
    /// </summary>
    public bool IsWaiting => _opening is null or { IsCompletedSuccessfully: true, Result: null };

    /// <summary>Reads what the test assemblies declare, and opens a run for it unless only some of the tests will run.</summary>
    public void Begin(SessionStart start)
    {
        _isFiltered = start.IsFiltered;
        _isOneOfSeveral = start.IsOneOfSeveral;
        _sources = start.Sources;
        _declared = Task.Run(() => AssemblyCases.Read(start.Sources, options.Cases.MatchBy));
        if (!_isFiltered)
            _opening = OpenDeclaredAsync();
    }

    /// <summary>Opens the run for the first cases that report.</summary>
    public void BeginWith(IReadOnlyList<long> cases) => _opening = Task.Run<OpenedRun?>(async () => await OpenAsync(cases, CancellationToken.None).ConfigureAwait(false));

    /// <summary>The run. Where the server could not be reached before, it is tried once more: minutes may have passed.</summary>
    public async Task<OpenedRun?> FinishAsync(Backlog backlog, CancellationToken cancellation)
    {
        try
        {
            if (_opening is not null && await _opening.WaitAsync(cancellation).ConfigureAwait(false) is { } opened)
                return opened;
        }
        catch (TestRailException failure) when (IsPassing(failure))
        {
        }
        // What a dead process of the same key asked for may have appeared since, or had its time.
        catch (ObstacleException) when (context.Key is not null)
        {
        }
        // The first case of a filtered session may be a stale id, which cannot tell the suite; by now there are others.
        catch (UnusableConfigurationException) when (backlog.Cases.Skip(1).Any())
        {
        }

        if (backlog.Bound is { } bound && await RejoinAsync(bound, backlog, cancellation).ConfigureAwait(false) is { } rejoined)
            return rejoined;
        if (!backlog.Cases.Any())
            return null;

        _creations.Recall(backlog.Opening, backlog.Planned);
        var declared = _isFiltered ? [] : (await _declared.ConfigureAwait(false)).Cases;
        return await OpenAsync([.. declared.Union(backlog.Cases)], cancellation).ConfigureAwait(false);
    }

    /// <summary>What may or may not have been created is looked for by the next attempt.</summary>
    private static bool IsPassing(TestRailException failure) => failure.Kind is
        FailureKind.Unreachable or FailureKind.ConnectionLost or FailureKind.Timeout or FailureKind.ServerError
        or FailureKind.RateLimited or FailureKind.Maintenance or FailureKind.UnreadableReply or FailureKind.NotTestRail;

    private async Task<OpenedRun?> OpenDeclaredAsync()
    {
        var declared = await _declared.ConfigureAwait(false);
        return declared.Cases.Count > 0 ? await OpenAsync(declared.Cases, CancellationToken.None).ConfigureAwait(false) : null;
    }

    /// <summary>Returns null where the run takes nothing more and the configuration now names another.</summary>
    private async Task<OpenedRun?> RejoinAsync(Bound bound, Backlog backlog, CancellationToken cancellation)
    {
        // Another server has a run of that number too, and it is not this one.
        if (bound.Server != options.Connection!.Url)
            throw new UnusableConfigurationException(Sentences.JournalOfAnotherServer(bound.Run, bound.Server, options.Connection.Url));

        var api = client.Value.Api;
        var statuses = await StatusMap.LoadAsync(api, options.Results, cancellation).ConfigureAwait(false);
        var isMoved = options.Run.Id is { } other && other != bound.Run;
        try
        {
            var binding = await new RunJoining(api, options).RejoinAsync(bound.Run, bound.Created, cancellation).ConfigureAwait(false);
            if (binding.IsCompleted && isMoved && !backlog.IsDelivered(options.Results))
                return null;

            // A TestRail that was set up anew counts its runs from one again.
            return binding.Plan == bound.Plan
                ? new OpenedRun(
                    binding with { PlanEntry = bound.PlanEntry, CreatedPlan = bound.CreatedPlan, IsShared = bound.Shared },
                    statuses,
                    Sharing((await _declared.ConfigureAwait(false)).Suites))
                : throw new UnusableConfigurationException(Sentences.RunIsAnother(bound.Run, binding.Name, bound.Server));
        }
        catch (TestRailException gone) when (gone.Kind == FailureKind.BadRequest)
        {
            return isMoved ? null : throw new ObstacleException(Sentences.RunDeleted(bound.Run, bound.Server));
        }
    }

    /// <summary>Everything that may be wrong in the configuration is looked up before anything is created.</summary>
    private async Task<OpenedRun> OpenAsync(IReadOnlyCollection<long> cases, CancellationToken cancellation)
    {
        var api = client.Value.Api;
        var declared = await _declared.ConfigureAwait(false);
        var statuses = await StatusMap.LoadAsync(api, options.Results, cancellation).ConfigureAwait(false);
        var opener = new RunOpener(api, options, Names, _creations);
        var sharing = Sharing(declared.Suites);
        var binding = sharing is null
            ? await OpenAsync().ConfigureAwait(false)
            : await sharing.OpenAsync(new RunDoor(new RunJoining(api, options), new RunGrowth(api), _creations, Selected(cases), OpenAsync), cancellation).ConfigureAwait(false);
        journal.Append(new Bound
        {
            Server = options.Connection!.Url,
            Run = binding.Run,
            Plan = binding.Plan,
            PlanEntry = binding.PlanEntry,
            Address = binding.Address,
            Created = binding.Created,
            CreatedPlan = binding.CreatedPlan,
            Shared = binding.IsShared,
        });
        log.Say(Sentences.RunOpened(binding.Run, binding.Name, binding.Address, binding is { Created: true, IsJoined: false }));
        if (sharing?.Disagreements is { Count: > 0 } differences)
            log.Say(Sentences.RunsDiffer(binding.Run, differences));
        return new OpenedRun(binding, statuses, binding.IsSuiteGuessed ? null : sharing);

        Task<Binding> OpenAsync() => opener.OpenAsync(cases, declared.Suites, cancellation);
    }

    /// <summary>What a run of this session's own would hold from its beginning is also added to one that it joins.</summary>
    private IReadOnlyCollection<long> Selected(IReadOnlyCollection<long> cases) => options.Run.Selection == CaseSelection.Mapped ? cases : [];

    private RunSharing? Sharing(IReadOnlyCollection<string> suites)
    {
        if (context.Key is not { } key)
            return null;

        var folders = new[] { context.UserFolder, context.Configuration.RepositoryRoot is { } root ? Path.Combine(root, JournalFolder.Name) : null };
        var file = SharedRunFile.In(folders.OfType<string>().Select(folder => Path.Combine(folder, "runs")), key, RunSettings.Of(options, suites));
        file?.Sweep(context.Time.GetUtcNow());
        return file is null ? null : new RunSharing(file, journal.Path, mayClose: options.Run.Key is null && !_isOneOfSeveral);
    }

    private RunNames Names(string project) => context.Names(options, project, TestedVersion.Of(_sources));
}
