namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>The way of a session to the runs that its cases need.</summary>
/// <param name="Opener">Opens a run.</param>
/// <param name="Suites">Tells which cases go into one run.</param>
/// <param name="Joiner">Finds a run that exists.</param>
/// <param name="Expander">Adds to its selection.</param>
/// <param name="Creator">What opening one creates.</param>
internal sealed record RunOperations(RunOpener Opener, CaseSuites Suites, RunJoiner Joiner, SelectionExpander Expander, IdempotentCreator Creator);
