using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Tracks a delivery by the entries that it writes to the journal.</summary>
/// <param name="journal">The path of the journal.</param>
/// <param name="all">The number of pending and unconfirmed results.</param>
/// <param name="progress">Receives each step; null for none.</param>
internal sealed class DeliveryProgressTracker(string journal, int all, IProgress<DeliveryProgress>? progress)
{
    private readonly Dictionary<string, int> _unsettled = [];
    private int _settled;

    /// <summary>True when TestRail rejected a result for another reason than an unknown case.</summary>
    public bool SawRejection { get; private set; }

    /// <summary>True when TestRail rejected a result because its case is unknown.</summary>
    public bool SawUnknownCase { get; private set; }

    /// <summary>True when the journal is complete.</summary>
    public bool IsFinished { get; private set; }

    public void Follow(IEnumerable<BatchSent> inDoubt)
    {
        foreach (var batch in inDoubt)
            _unsettled[batch.Batch] = batch.Results.Count;
    }

    public void Note(JournalEntry entry)
    {
        switch (entry)
        {
            case BatchSent sending:
                _unsettled[sending.Batch] = sending.Results.Count;
                break;
            case BatchAccepted accepted when _unsettled.Remove(accepted.Batch, out var results):
                Settle(results - (accepted.ToSendAgain?.Count ?? 0));
                break;
            case ResultRejected rejected:
                SawUnknownCase |= rejected.Reason == BatchSender.UnknownCase;
                SawRejection |= rejected.Reason != BatchSender.UnknownCase;
                Settle(1);
                break;
            case JournalFinished:
                IsFinished = true;
                break;
        }
    }

    private void Settle(int results)
    {
        _settled += results;
        progress?.Report(new DeliveryProgress(journal, _settled, all));
    }
}
