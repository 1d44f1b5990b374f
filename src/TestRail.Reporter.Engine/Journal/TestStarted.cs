using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>A test runs. If its process is killed, this is all that is left of it.</summary>
/// <param name="Test">The test.</param>
/// <param name="Traits">Its traits, as far as they are known before its end.</param>
internal sealed record TestStarted(TestIdentity Test, IReadOnlyList<Trait> Traits) : JournalEntry;
