using TestRail.Reporter.Delivery;
using TestRail.Reporter.Journal;

namespace TestRail.Reporter.Session.Resuming;

/// <summary>Follows a delivery by what it writes into the journal.</summary>
/// <param name="journal">The journal's file.</param>
/// <param name="all">How many results are to be settled.</param>
/// <param name="progress">Is told of each step; null when nobody watches.</param>
internal sealed class DeliveryWatch(string journal, int all, IProgress<DeliveryProgress>? progress)
{
    private readonly Dictionary<string, int> _open = [];
    private int _settled;

    /// <summary>True when TestRail refused a result for another reason than not having its case.</summary>
    public bool SawRefusal { get; private set; }

    /// <summary>True when TestRail refused a result because it does not have its case.</summary>
    public bool SawUnknownCase { get; private set; }

    /// <summary>True when nothing of the journal is left to be done.</summary>
    public bool IsFinished { get; private set; }

    public void Follow(IEnumerable<Sending> inDoubt)
    {
        foreach (var batch in inDoubt)
            _open[batch.Batch] = batch.Results.Count;
    }

    public void Note(Entry entry)
    {
        switch (entry)
        {
            case Sending sending:
                _open[sending.Batch] = sending.Results.Count;
                break;
            case Accepted accepted when _open.Remove(accepted.Batch, out var results):
                Settle(results - (accepted.Missing?.Count ?? 0));
                break;
            case Refused refused:
                SawUnknownCase |= refused.Reason == BatchSender.UnknownCase;
                SawRefusal |= refused.Reason != BatchSender.UnknownCase;
                Settle(1);
                break;
            case Finished:
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
