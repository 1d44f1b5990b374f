using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Delivery;

/// <summary>The results of one run that TestRail rejected for their own content. They are written to the journal.</summary>
internal sealed class Rejections(DeliveryLog deliveryLog)
{
    private readonly List<RejectedResult> _final = [];
    private readonly List<RejectedResult> _tooLarge = [];

    /// <summary>The results that are not sent again, in the order of rejection.</summary>
    public IReadOnlyList<RejectedResult> Final => _final;

    /// <summary>Adds results that TestRail rejected. Those that were too large are decided by <see cref="Conclude"/>.</summary>
    public void Add(IEnumerable<RejectedResult> results)
    {
        foreach (var result in results)
        {
            if (result.IsTooLarge)
                _tooLarge.Add(result);
            else
                GiveUp(result);
        }
    }

    /// <summary>
    /// Decides about results that were too large. If TestRail stored a larger request of the session, also in an earlier delivery, size
    /// cannot be the reason, and the result stays pending. Call it after the last batch.
    /// </summary>
    /// <returns>The reasons why results stay pending.</returns>
    public IReadOnlyList<Exception> Conclude()
    {
        var largest = deliveryLog.Read(results => results.State.LargestStored);
        var pending = _tooLarge.FindAll(result => result.Draft.Size <= largest);
        foreach (var result in _tooLarge.Except(pending))
            GiveUp(result);
        _tooLarge.Clear();
        return pending.ConvertAll(result => new DeliveryBlockedException(DeliveryMessages.ServerFailsOn(result.Case, result.Test, result.Reason)));
    }

    private void GiveUp(RejectedResult result)
    {
        _final.Add(result);
        deliveryLog.Write(new ResultRejected(result.Case, result.Draft.Sent.Records, result.Reason));
    }
}
