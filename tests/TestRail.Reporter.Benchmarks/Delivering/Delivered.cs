using TestRail.Sandbox.Recording;

namespace TestRail.Reporter.Benchmarks.Delivering;

/// <summary>A measured delivery: its duration and its requests.</summary>
internal sealed record Delivered(double Milliseconds, IReadOnlyList<RecordedRequest> Requests);
