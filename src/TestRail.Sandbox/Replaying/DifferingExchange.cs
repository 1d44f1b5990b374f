namespace TestRail.Sandbox.Replaying;

/// <summary>The differences of one exchange.</summary>
/// <param name="Number">The number in the first recording; for a request that only the second one has, the number there.</param>
/// <param name="Call">The verb and the call, such as <c>POST add_run/1</c>.</param>
/// <param name="Differences">The differences, in the order of the text.</param>
internal sealed record DifferingExchange(int Number, string Call, IReadOnlyList<Difference> Differences);
