namespace TestRail.Reporter.Engine.TestRuns.Opening;

/// <summary>The operations that open, join and extend a session's runs.</summary>
/// <param name="Opener">Opens a run.</param>
/// <param name="Suites">Groups the cases by the run that they go into.</param>
/// <param name="Joiner">Joins an existing run.</param>
/// <param name="Expander">Adds cases to a run's selection.</param>
/// <param name="Creator">Creates runs, plans and plan entries.</param>
internal sealed record RunOperations(RunOpener Opener, CaseSuites Suites, RunJoiner Joiner, SelectionExpander Expander, IdempotentCreator Creator);
