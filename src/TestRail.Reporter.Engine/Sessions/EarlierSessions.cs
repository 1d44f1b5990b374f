using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Context;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>
/// Reports unfinished journals of earlier sessions of the same repository, or sends them if configured. Deletes finished journals after the
/// retention period.
/// </summary>
internal sealed class EarlierSessions(SessionContext context, IReporterLog log)
{
    private readonly DeliveryOptions _options = context.Configuration.Delivery;
    private Task<List<(string Journal, JournalHeader Header)>> _unfinished = Task.FromResult<List<(string, JournalHeader)>>([]);

    /// <summary>Reads the first and last lines of the journals in the same folder on a separate task.</summary>
    public void LookBeside(string journal)
    {
        // With <c>delivery.mode</c> set to <c>collect</c>, journals are left unfinished on purpose.
        if (_options.Mode == DeliveryMode.Collect)
            return;

        var others = Others(journal);
        _unfinished = Task.Run(() => others.Select(other => (Journal: other, Header: ReadHeader(other)!)).Where(one => IsUnfinished(one.Header)).ToList());
    }

    /// <summary>Logs the unfinished journals or sends them.</summary>
    public async Task ConcludeAsync()
    {
        var unfinished = await _unfinished.ConfigureAwait(false);
        // A journal of another configuration would be sent to the wrong place.
        var (sameConfiguration, others) = _options.Resume ? (unfinished.FindAll(IsOfThisConfiguration), unfinished.FindAll(one => !IsOfThisConfiguration(one))) : ([], unfinished);
        if (sameConfiguration.Count > 0)
            await ResumeAsync(sameConfiguration.Select(one => one.Journal)).ConfigureAwait(false);
        if (others.Count > 0)
            Say(others.ConvertAll(one => one.Header));
    }

    /// <summary>Deletes journals in the same folder that were finished before the retention period, and compresses large ones.</summary>
    public void Clean(string journal) => JournalCleanup.Sweep(Others(journal), TimeSpan.FromDays(_options.RetentionDays), context.Time.GetUtcNow());

    private List<string> Others(string journal) =>
        [.. JournalSearch.In([Path.GetDirectoryName(journal)!]).Where(other => other != journal && context.Home.Objection(Path.GetDirectoryName(journal)!, other) is null)];

    private static JournalHeader? ReadHeader(string journal)
    {
        try
        {
            return JournalHeader.At(journal);
        }
        // The journal was deleted, or belongs to another user.
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsUnfinished(JournalHeader? header) =>
        header is { IsBeingWritten: false, Finished: null, Began: { } began, Recorded: not 0 } && JournalDiscovery.IsOfRepository(context, began);

    private bool IsOfThisConfiguration((string Journal, JournalHeader Header) one) => one.Header.Began?.Configuration == context.Configuration.File;

    private void Say(List<JournalHeader> left)
    {
        var oldest = context.Time.GetUtcNow() - left.Min(header => header.Began!.At);
        log.Say(JournalMessages.EarlierJournals(left.Count, left.TrueForAll(header => header.Recorded is not null) ? left.Sum(header => header.Recorded!.Value) : null, oldest));
    }

    /// <summary>Each journal has its own deadline. No further journal is started once that time has passed in total.</summary>
    private async Task ResumeAsync(IEnumerable<string> journals)
    {
        var started = context.Time.GetTimestamp();
        var resumer = new JournalResumer(context.Setting.WorkingFolder, context.Environment, context.Time, log, new ResumeOptions
        {
            Home = context.Home,
            AssemblyFolder = context.Setting.AssemblyFolder,
        });
        foreach (var journal in journals.TakeWhile(_ => context.Time.GetElapsedTime(started) < _options.Deadline))
            await resumer.ResumeAsync(journal).ConfigureAwait(false);
    }
}
