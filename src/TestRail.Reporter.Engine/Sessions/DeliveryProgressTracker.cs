using TestRail.Reporter.Engine.Delivery;
using TestRail.Reporter.Engine.Journal;

namespace TestRail.Reporter.Engine.Sessions;

/// <summary>Follows a delivery by what it writes into the journal.</summary>
/// <param name="journal">The journal's file.</param>
/// <param name="all">How many results are to be settled.</param>
/// <param name="progress">Is told of each step; null when nobody watches.</param>
internal sealed class DeliveryProgressTracker(string journal, int all, IProgress<DeliveryProgress>? progress)
{
    private readonly Dictionary<string, int> _open = [];
    private int _settled;

    /// <summary>True when TestRail refused a result for another reason than not having its case.</summary>
    public bool SawRejection { get; private set; }

    /// <summary>True when TestRail refused a result because it does not have its case.</summary>
    public bool SawUnknownCase { get; private set; }

    /// <summary>True when nothing of the journal is left to be done.</summary>
    public bool IsFinished { get; private set; }

    public void Follow(IEnumerable<BatchSent> inDoubt)
    {
        foreach (var batch in inDoubt)
            _open[batch.Batch] = batch.Results.Count;
    }

    public void Note(JournalEntry entry)
    {
        switch (entry)
        {
            case BatchSent sending:
                _open[sending.Batch] = sending.Results.Count;
                break;
            case BatchAccepted accepted when _open.Remove(accepted.Batch, out var results):
                Settle(results - (accepted.Missing?.Count ?? 0));
                break;
            case ResultRejected refused:
                SawUnknownCase |= refused.Reason == BatchSender.UnknownCase;
                SawRejection |= refused.Reason != BatchSender.UnknownCase;
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
