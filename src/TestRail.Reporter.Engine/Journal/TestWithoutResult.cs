namespace TestRail.Reporter.Engine.Journal;

/// <summary>A test that was started has ended and has no result.</summary>
/// <param name="Id">The host's id of the test.</param>
internal sealed record TestWithoutResult(string Id) : JournalEntry;
