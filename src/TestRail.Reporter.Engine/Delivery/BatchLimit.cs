namespace TestRail.Reporter.Engine.Delivery;

/// <summary>The maximum size of a batch. It shrinks when the server cannot process a batch.</summary>
/// <param name="results">The maximum number of results.</param>
internal sealed class BatchLimit(int results)
{
    /// <summary>Proxies may reject larger requests.</summary>
    private const int MaxBytes = 1_000_000;

    public int Results => results;

    /// <summary>The approximate maximum size of a request in bytes. Default: 1,000,000.</summary>
    public int Bytes { get; private set; } = MaxBytes;

    /// <summary>Limits batches to half the size of one that was too large or timed out.</summary>
    public void Shrink(int bytes) => Bytes = Math.Min(Bytes, Math.Max(1, bytes / 2));
}
