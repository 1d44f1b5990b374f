using TestRail.Sandbox.Recording;

namespace TestRail.Reporter.Benchmarks.Delivering;

/// <summary>One delivery: how long it took, and what it asked the server.</summary>
internal sealed record Delivered(double Milliseconds, IReadOnlyList<RecordedRequest> Requests);
