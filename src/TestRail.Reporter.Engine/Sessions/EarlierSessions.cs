using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// What earlier sessions of the same repository left beside this one's journal: it is said, or sent if so configured, and what is
/// finished is cleaned up after a time.
/// </summary>
internal sealed class EarlierSessions(SessionContext context, IReporterLog log)
{
    private readonly DeliveryOptions _options = context.Configuration.Delivery;
    private Task<List<(string Journal, JournalHeader Glance)>> _unfinished = Task.FromResult<List<(string, JournalHeader)>>([]);

    /// <summary>Looks at the journals beside this one on a task of its own; only their first and last lines are read.</summary>
    public void LookBeside(string journal)
    {
        // Where sessions only collect, what they leave is left on purpose.
        if (_options.Mode == DeliveryMode.Collect)
            return;

        var others = Others(journal);
        _unfinished = Task.Run(() => others.Select(other => (Journal: other, Glance: Look(other)!)).Where(one => IsLeft(one.Glance)).ToList());
    }

    /// <summary>Says what is left, or sends it.</summary>
    public async Task ConcludeAsync()
    {
        var unfinished = await _unfinished.ConfigureAwait(false);
        // A journal of another configuration would go to where this one says.
        var (mine, others) = _options.Resume ? (unfinished.FindAll(IsOfThisConfiguration), unfinished.FindAll(one => !IsOfThisConfiguration(one))) : ([], unfinished);
        if (mine.Count > 0)
            await ResumeAsync(mine.Select(one => one.Journal)).ConfigureAwait(false);
        if (others.Count > 0)
            Say(others.ConvertAll(one => one.Glance));
    }

    /// <summary>Deletes the journals beside this one that were finished long ago.</summary>
    public void Clean(string journal) => JournalCleanup.Sweep(Others(journal), context.Time.GetUtcNow() - TimeSpan.FromDays(_options.RetentionDays));

    private List<string> Others(string journal) =>
        [.. JournalSearch.In([Path.GetDirectoryName(journal)!]).Where(other => other != journal && context.Home.Objection(Path.GetDirectoryName(journal)!, other) is null)];

    private static JournalHeader? Look(string journal)
    {
        try
        {
            return JournalHeader.At(journal);
        }
        // It was deleted meanwhile, or is somebody else's.
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsLeft(JournalHeader? glance) =>
        glance is { IsBeingWritten: false, Finished: null, Began: { } began, Recorded: not 0 } && JournalDiscovery.IsOfRepository(context, began);

    private bool IsOfThisConfiguration((string Journal, JournalHeader Glance) one) => one.Glance.Began?.Configuration == context.Configuration.File;

    private void Say(List<JournalHeader> left)
    {
        var oldest = context.Time.GetUtcNow() - left.Min(glance => glance.Began!.At);
        log.Say(JournalMessages.EarlierJournals(left.Count, left.TrueForAll(glance => glance.Recorded is not null) ? left.Sum(glance => glance.Recorded!.Value) : null, oldest));
    }

    /// <summary>Each journal has a deadline of its own; no other is begun once as much time has passed in all.</summary>
    private async Task ResumeAsync(IEnumerable<string> journals)
    {
        var begin = context.Time.GetTimestamp();
        var resumption = new JournalResumer(context.Setting.WorkingFolder, context.Environment, context.Time, log, new ResumeOptions
        {
            Home = context.Home,
            AssemblyFolder = context.Setting.AssemblyFolder,
        });
        foreach (var journal in journals.TakeWhile(_ => context.Time.GetElapsedTime(begin) < _options.Deadline))
            await resumption.ResumeAsync(journal).ConfigureAwait(false);
    }
}
