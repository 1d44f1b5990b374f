using TestRail.Client;
using TestRail.Client.Plans;
using TestRail.Reporter.Abstractions.Messages;
using TestRail.Reporter.Journal;
using TestRail.Reporter.Runs.Planning;

namespace TestRail.Reporter.Runs;

/// <summary>
/// Creates the session's run, plan and entry, each once: what is about to be created is in the journal before the request leaves, and its
/// description carries a reference by which it is found again when the answer is lost.
/// </summary>
internal sealed class Creations(JournalWriter journal, TimeProvider time, IReporterLog log)
{
    private Opening? _inDoubt, _last;
    private Action<Opening?, long?> _note = static (_, _) => { };

    /// <summary>The plan that the session created.</summary>
    public long? Plan { get; private set; }

    /// <summary>Settles who was first where other machines create the same.</summary>
    public TieBreak Ties { get; } = new(time, log);

    /// <summary>Creates what carries no reference.</summary>
    public NamedCreation Named(long project, CancellationToken cancellation) => new(this, project, time, cancellation);

    /// <summary>When it was asked for, where that may or may not have been done.</summary>
    public DateTimeOffset? InDoubtSince(string name) => _inDoubt?.Name == name ? _inDoubt.At : null;

    /// <summary>Takes over what an earlier process of the session left.</summary>
    public void Recall(Opening? inDoubt, long? plan)
    {
        _inDoubt ??= inDoubt;
        Plan ??= plan;
    }

    /// <summary>Has it noted, before each request that creates something and when it is known what became of it, what is in doubt and which plan was created.</summary>
    public void Follow(Action<Opening?, long?> note) => _note = note;

    /// <summary>Creates something; <paramref name="create"/> is given the reference to put into its description.</summary>
    /// <exception cref="TestRailException">It was refused, or may or may not exist now.</exception>
    public Task<T> CreateAsync<T>(Creation what, long project, long? plan, Func<string, Task<T>> create) =>
        CreateAsync(new Opening(Reference.New(), time.GetUtcNow(), what, project, plan), create);

    /// <summary>Creates something that carries no reference.</summary>
    /// <exception cref="TestRailException">It was refused, or may or may not exist now.</exception>
    public Task<T> CreateAsync<T>(string name, long project, Func<Task<T>> create) =>
        CreateAsync(new Opening(Reference.New(), time.GetUtcNow(), Creation.Named, project, Name: name), _ => create());

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
            journal.Append(new Withdrawn(plan, reason));
        Plan = null;
        _note(_inDoubt, Plan);
    }

    /// <summary>Finds out what became of a request whose answer was lost. Returns the run that it created, if it did.</summary>
    /// <exception cref="ObstacleException">It may still be carried out.</exception>
    public async Task<CreatedRun?> SettleAsync(CreationSearch search, CancellationToken cancellation)
    {
        // What has a name only is looked for when it is next needed.
        if (_inDoubt is not { What: not Creation.Named } opening)
            return null;

        if (opening.What != Creation.Plan)
            return await LookAsync(opening, () => search.RunAsync(opening), cancellation).ConfigureAwait(false);

        if (await LookAsync(opening, () => search.PlanAsync(opening), cancellation).ConfigureAwait(false) is { } plan)
            Confirm(opening, plan.Id);
        return null;
    }

    private async Task<T> CreateAsync<T>(Opening opening, Func<string, Task<T>> create)
    {
        _note(opening, Plan);
        journal.Append(opening);
        journal.Flush();
        _inDoubt = opening;
        try
        {
            var created = await create(opening.Reference).ConfigureAwait(false);
            if (created is Plan { Id: var id })
                Confirm(opening, id);
            (_inDoubt, _last) = (null, opening);
            return created;
        }
        catch (Exception failure) when (!Doubt.IsLeftBy(failure))
        {
            GiveUp(opening, (failure as TestRailException)?.Reason ?? failure.Message);
            throw;
        }
    }

    private async Task<T?> LookAsync<T>(Opening opening, Func<Task<T?>> look, CancellationToken cancellation)
        where T : class
    {
        var sighting = await Doubt.LookAsync(opening.At, look, time, cancellation).ConfigureAwait(false);
        if (sighting.IsLost)
            GiveUp(opening, "TestRail does not hold it.");
        else if (sighting.Found is null)
            throw new ObstacleException(Sentences.CreationInDoubt(opening.What == Creation.Plan ? "plan" : "run", Doubt.QuietPeriod));
        _last = opening;
        return sighting.Found;
    }

    private void Confirm(Opening opening, long plan)
    {
        journal.Append(new Planned(opening.Reference, plan));
        (Plan, _inDoubt) = (plan, null);
        _note(_inDoubt, Plan);
    }

    private void GiveUp(Opening opening, string reason)
    {
        journal.Append(new NotOpened(opening.Reference, reason));
        _inDoubt = null;
        _note(_inDoubt, Plan);
    }
}
