namespace TestRail.Reporter.Engine.Delivery;

/// <summary>How large a batch may be. It shrinks where the server cannot cope.</summary>
/// <param name="results">How many results at the most.</param>
internal sealed class BatchLimit(int results)
{
    /// <summary>A server in between may refuse a larger request.</summary>
    private const int MostBytes = 1_000_000;

    public int Results => results;

    /// <summary>About how large a request may be.</summary>
    public int Bytes { get; private set; } = MostBytes;

    /// <summary>A batch of that size was too large, or took too long.</summary>
    public void Shrink(int bytes) => Bytes = Math.Min(Bytes, Math.Max(1, bytes / 2));
}
