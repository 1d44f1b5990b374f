namespace TestRail.Reporter.Runs.Sharing;

/// <summary>How one session opens a run of its own, and what it needs where another has opened one.</summary>
/// <param name="Joining">Finds a run that exists.</param>
/// <param name="Growth">Adds to its selection.</param>
/// <param name="Creations">What opening one creates.</param>
/// <param name="Cases">The cases that the run is to hold from its beginning.</param>
/// <param name="OpenAsync">Opens one.</param>
internal sealed record RunDoor(RunJoining Joining, RunGrowth Growth, Creations Creations, IReadOnlyCollection<long> Cases, Func<Task<Binding>> OpenAsync);
