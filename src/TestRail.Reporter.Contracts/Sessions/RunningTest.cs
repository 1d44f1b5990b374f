using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Contracts.Sessions;

/// <summary>A test that was running when its process ended.</summary>
/// <param name="Test">The test.</param>
/// <param name="Traits">Its traits as the host gave them when the test started; null when the host knows names only.</param>
internal sealed record RunningTest(TestIdentity Test, IReadOnlyList<Trait>? Traits = null);
