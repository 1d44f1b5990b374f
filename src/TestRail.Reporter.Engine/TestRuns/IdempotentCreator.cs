using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Engine.TestRuns;

/// <summary>
/// Creates the session's run, plan and entry, each once: what is about to be created is in the journal before the request leaves, and its
/// description carries a reference by which it is found again when the answer is lost.
/// </summary>
internal sealed class IdempotentCreator(JournalWriter journal, SettlePolicy settle, TimeProvider time, IReporterLog log)
{
    private readonly List<CreationRequested> _lost = [];
    private CreationRequested? _inDoubt, _last;
    private Action<CreationRequested?, long?> _note = static (_, _) => { };

    /// <summary>The session; null for one that runs no tests.</summary>
    public SessionStarted? Session { get; set; }

    /// <summary>True when the session's tests ran in an earlier process, whose journal may have lost lines.</summary>
    public bool IsResumed { get; set; }

    /// <summary>When a request whose answer was lost counts as not carried out.</summary>
    public SettlePolicy Settle => settle;

    /// <summary>The plan that the session created.</summary>
    public long? Plan { get; private set; }

    /// <summary>Settles who was first where other machines create the same.</summary>
    public DuplicateResolver Ties { get; } = new(time, log);

    /// <summary>Creates what carries no reference.</summary>
    public NamedResourceCreator Named(long project, CancellationToken cancellation) => new(this, project, settle, cancellation);

    /// <summary>The request for what bears the name, where that may or may not have been carried out.</summary>
    public CreationRequested? InDoubt(string name) => _inDoubt?.Name == name ? _inDoubt : null;

    /// <summary>What was asked for and counts as lost; should it appear after all, it is there twice.</summary>
    public IReadOnlyList<CreationRequested> Lost => _lost;

    /// <summary>Takes over what an earlier process of the session left.</summary>
    public void Recall(CreationRequested? inDoubt, long? plan)
    {
        _inDoubt ??= inDoubt;
        Plan ??= plan;
    }

    /// <summary>Has it noted, before each request that creates something and when it is known what became of it, what is in doubt and which plan was created.</summary>
    public void Follow(Action<CreationRequested?, long?> note) => _note = note;

    /// <summary>Creates something.</summary>
    /// <param name="what">What.</param>
    /// <param name="project">The project.</param>
    /// <param name="plan">The plan that it is to be part of.</param>
    /// <param name="create">Is given the reference to put into the description.</param>
    /// <param name="id">The id in TestRail's answer.</param>
    /// <exception cref="TestRailException">It was refused, or may or may not exist now.</exception>
    public Task<T> CreateAsync<T>(CreationKind what, long project, long? plan, Func<string, Task<T>> create, Func<T, long> id) =>
        CreateAsync(new CreationRequested(Reference.New(Session?.Session), time.GetUtcNow(), what, project, plan), create, id);

    /// <summary>Creates something that carries no reference.</summary>
    /// <exception cref="TestRailException">It was refused, or may or may not exist now.</exception>
    public Task<T> CreateAsync<T>(string name, long project, Func<Task<T>> create, Func<T, long> id) =>
        CreateAsync(new CreationRequested(Reference.New(), time.GetUtcNow(), CreationKind.Named, project, Name: name), _ => create(), id);

    /// <summary>Notes that what was created last is not there any more, or not needed.</summary>
    public void Withdraw(string reason)
    {
        if (_last is { } opening)
            GiveUp(opening, reason);
        _last = null;
    }

    /// <summary>Notes that the plan that the session created is not there any more, or not needed.</summary>
    public void WithdrawPlan(string reason)
    {
        if (Plan is { } plan)
            journal.Append(new PlanAbandoned(plan, reason));
        Plan = null;
        _note(_inDoubt, Plan);
    }

    /// <summary>Finds out what became of a request whose answer was lost. Returns the run that it created, if it did.</summary>
    /// <exception cref="InDoubtException">It may still be carried out.</exception>
    public async Task<CreatedRun?> SettleAsync(CreationLookup search)
    {
        // What has a name only is looked for when it is next needed.
        if (_inDoubt is not { What: not CreationKind.Named } opening)
            return null;

        if (opening.What != CreationKind.Plan)
            return await LookAsync(opening, () => search.RunAsync(opening)).ConfigureAwait(false);

        if (await LookAsync(opening, () => search.PlanAsync(opening)).ConfigureAwait(false) is { } plan)
            Confirm(opening, plan.Id);
        return null;
    }

    private async Task<T> CreateAsync<T>(CreationRequested opening, Func<string, Task<T>> create, Func<T, long> idOf)
    {
        Announce(opening);
        try
        {
            var created = await create(opening.Reference).ConfigureAwait(false);
            UnaccountedReply.RequireId(CallOf(opening.What), idOf(created));
            if (created is Plan { Id: var id })
                Confirm(opening, id);
            (_inDoubt, _last) = (null, opening);
            return created;
        }
        catch (Exception failure) when (!SettlePolicy.IsInDoubt(failure))
        {
            GiveUp(opening, (failure as TestRailException)?.Reason ?? failure.Message);
            throw;
        }
        catch (TestRailException lost)
        {
            settle.Note(opening.Reference, lost);
            throw;
        }
    }

    private async Task<T?> LookAsync<T>(CreationRequested opening, Func<Task<T?>> look)
        where T : class
    {
        var result = await settle.LookUpAsync(opening.Reference, opening.At, look).ConfigureAwait(false);
        if (result.IsLost)
        {
            _lost.Add(opening);
            GiveUp(opening, "TestRail does not hold it.");
        }
        else if (result.Found is null)
        {
            throw new InDoubtException(RunMessages.CreationInDoubt(opening.What == CreationKind.Plan ? "plan" : "run", settle.Period));
        }

        _last = opening;
        return result.Found;
    }

    /// <summary>Where the journal or the shared state does not take it, nothing leaves, and nothing is in doubt.</summary>
    private void Announce(CreationRequested opening)
    {
        journal.Append(opening);
        journal.Flush();
        try
        {
            _note(opening, Plan);
        }
        catch (DeliveryBlockedException unwritable)
        {
            journal.Append(new CreationFailed(opening.Reference, unwritable.Message));
            throw;
        }

        _inDoubt = opening;
    }

    private static string CallOf(CreationKind what) => what switch
    {
        CreationKind.Run => "add_run",
        CreationKind.Plan => "add_plan",
        CreationKind.PlanEntry => "add_plan_entry",
        CreationKind.PlanRun => "add_run_to_plan_entry",
        _ => "add",
    };

    private void Confirm(CreationRequested opening, long plan)
    {
        journal.Append(new PlanCreated(opening.Reference, plan));
        (Plan, _inDoubt) = (plan, null);
        _note(_inDoubt, Plan);
    }

    private void GiveUp(CreationRequested opening, string reason)
    {
        journal.Append(new CreationFailed(opening.Reference, reason));
        _inDoubt = null;
        _note(_inDoubt, Plan);
    }
}
