using TestRail.Client.Errors;
using TestRail.Client.Plans;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Creates the session's run, plan and plan entry, each once. The journal records a request before it is sent. The object's description
/// contains a reference, by which the object is found when the answer is lost.
/// </summary>
internal sealed class IdempotentCreator(JournalWriter journal, SettlePolicy settle, TimeProvider time, IReporterLog log)
{
    private readonly List<CreationRequested> _lost = [];
    private CreationRequested? _inDoubt, _last;
    private Action<CreationRequested?, long?> _note = static (_, _) => { };

    /// <summary>The session; null when it runs no tests.</summary>
    public SessionStarted? Session { get; set; }

    /// <summary>True when the session's tests ran in an earlier process, whose journal may lack lines.</summary>
    public bool IsResumed { get; set; }

    /// <summary>Completes before anything is created. If it fails, nothing is.</summary>
    public Func<Task> BeforeCreation { get; set; } = static () => Task.CompletedTask;

    /// <summary>Decides when a request in doubt counts as not carried out.</summary>
    public SettlePolicy Settle => settle;

    /// <summary>The plan that the session created; null when there is none.</summary>
    public long? Plan { get; private set; }

    /// <summary>The reference in that plan's description; null when the journal of another session has it.</summary>
    public string? PlanReference { get; private set; }

    /// <summary>Resolves duplicates that other machines create.</summary>
    public DuplicateResolver Ties { get; } = new(time, log);

    /// <summary>Returns a creator for objects without a reference.</summary>
    public NamedResourceCreator Named(long project, CancellationToken cancellation) => new(this, project, settle, cancellation);

    /// <summary>The request in doubt for the object with this name; null when there is none.</summary>
    public CreationRequested? InDoubt(string name) => _inDoubt?.Name == name ? _inDoubt : null;

    /// <summary>Requests that count as not carried out. If TestRail carries one out later, its object exists twice.</summary>
    public IReadOnlyList<CreationRequested> Lost => _lost;

    /// <summary>Restores the state that an earlier process left.</summary>
    /// <param name="inDoubt">The request in doubt; null for none.</param>
    /// <param name="plan">The plan that was created; null for none.</param>
    /// <param name="reference">The reference that the plan must have. Null when the plan is known from the state that sessions share.</param>
    public void Recall(CreationRequested? inDoubt, long? plan, string? reference = null)
    {
        _inDoubt ??= inDoubt;
        if (Plan is null)
            (Plan, PlanReference) = (plan, reference);
    }

    /// <summary>
    /// Sets a callback that stores the request in doubt and the created plan. It is called before each creation request and when the result
    /// is known.
    /// </summary>
    public void Follow(Action<CreationRequested?, long?> note) => _note = note;

    /// <summary>Creates an object with a reference.</summary>
    /// <param name="what">The kind of object.</param>
    /// <param name="project">The project.</param>
    /// <param name="plan">The plan that contains the object; null for none.</param>
    /// <param name="create">Sends the request. It gets the reference for the description.</param>
    /// <param name="id">Returns the id in TestRail's answer.</param>
    /// <exception cref="TestRailException">The request was rejected or is in doubt.</exception>
    public Task<T> CreateAsync<T>(CreationKind what, long project, long? plan, Func<string, Task<T>> create, Func<T, long> id) =>
        CreateAsync(new CreationRequested(Reference.New(Session?.Session), time.GetUtcNow(), what, project, plan), create, id);

    /// <summary>Creates an object without a reference.</summary>
    /// <exception cref="TestRailException">The request was rejected or is in doubt.</exception>
    public Task<T> CreateAsync<T>(string name, long project, Func<Task<T>> create, Func<T, long> id) =>
        CreateAsync(new CreationRequested(Reference.New(), time.GetUtcNow(), CreationKind.Named, project, Name: name), _ => create(), id);

    /// <summary>Records that the last created object was removed or is not needed.</summary>
    public void Withdraw(string reason)
    {
        if (_last is { } request)
            GiveUp(request, reason);
        _last = null;
    }

    /// <summary>Records that the session's plan was removed or is not needed.</summary>
    public void WithdrawPlan(string reason)
    {
        if (Plan is { } plan)
            journal.Append(new PlanAbandoned(plan, reason));
        Plan = null;
        _note(_inDoubt, Plan);
    }

    /// <summary>Looks for the result of a request in doubt. Returns the run that the request created; null when it created none.</summary>
    /// <exception cref="InDoubtException">The request may still be carried out.</exception>
    public async Task<CreatedRun?> SettleAsync(CreationLookup search)
    {
        // An object without a reference is looked up when it is next needed.
        if (_inDoubt is not { What: not CreationKind.Named } request)
            return null;

        if (request.What != CreationKind.Plan)
            return await LookAsync(request, () => search.RunAsync(request)).ConfigureAwait(false);

        if (await LookAsync(request, () => search.PlanAsync(request)).ConfigureAwait(false) is { } plan)
            Confirm(request, plan.Id);
        return null;
    }

    private async Task<T> CreateAsync<T>(CreationRequested request, Func<string, Task<T>> create, Func<T, long> idOf)
    {
        await BeforeCreation().ConfigureAwait(false);
        Announce(request);
        try
        {
            var created = await create(request.Reference).ConfigureAwait(false);
            UnaccountedReply.RequireId(CallOf(request.What), idOf(created));
            if (created is Plan { Id: var id })
                Confirm(request, id);
            (_inDoubt, _last) = (null, request);
            return created;
        }
        catch (Exception failure) when (!SettlePolicy.IsInDoubt(failure))
        {
            GiveUp(request, (failure as TestRailException)?.Reason ?? failure.Message);
            throw;
        }
        catch (TestRailException lost)
        {
            settle.Note(request.Reference, lost);
            throw;
        }
    }

    private async Task<T?> LookAsync<T>(CreationRequested request, Func<Task<T?>> look)
        where T : class
    {
        var result = await settle.LookUpAsync(request.Reference, request.At, look).ConfigureAwait(false);
        if (result.IsLost)
        {
            _lost.Add(request);
            GiveUp(request, "TestRail does not hold it.");
        }
        else if (result.Found is null)
        {
            throw new InDoubtException(RunMessages.CreationInDoubt(request.What == CreationKind.Plan ? "plan" : "run", settle.Period));
        }

        _last = request;
        return result.Found;
    }

    /// <summary>
    /// Records a request before it is sent. If the journal or the shared state cannot be written, the request is not sent and not in doubt.
    /// </summary>
    private void Announce(CreationRequested request)
    {
        journal.Append(request);
        journal.Flush();
        try
        {
            _note(request, Plan);
        }
        catch (DeliveryBlockedException unwritable)
        {
            journal.Append(new CreationFailed(request.Reference, unwritable.Message));
            throw;
        }

        _inDoubt = request;
    }

    private static string CallOf(CreationKind what) => what switch
    {
        CreationKind.Run => "add_run",
        CreationKind.Plan => "add_plan",
        CreationKind.PlanEntry => "add_plan_entry",
        CreationKind.PlanRun => "add_run_to_plan_entry",
        _ => "add",
    };

    private void Confirm(CreationRequested request, long plan)
    {
        journal.Append(new PlanCreated(request.Reference, plan));
        (Plan, PlanReference, _inDoubt) = (plan, request.Reference, null);
        _note(_inDoubt, Plan);
    }

    private void GiveUp(CreationRequested request, string reason)
    {
        journal.Append(new CreationFailed(request.Reference, reason));
        _inDoubt = null;
        _note(_inDoubt, Plan);
    }
}
