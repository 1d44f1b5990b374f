namespace TestRail.Reporter.Runs.Sharing;

/// <summary>The way of a session to the runs that its cases need.</summary>
/// <param name="Opener">Opens a run.</param>
/// <param name="Suites">Tells which cases go into one run.</param>
/// <param name="Joining">Finds a run that exists.</param>
/// <param name="Growth">Adds to its selection.</param>
/// <param name="Creations">What opening one creates.</param>
internal sealed record RunDoor(RunOpener Opener, CaseSuites Suites, RunJoining Joining, RunGrowth Growth, Creations Creations);
