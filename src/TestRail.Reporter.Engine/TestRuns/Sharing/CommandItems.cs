namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>Items that the processes of a command have reported.</summary>
/// <param name="Command">An id that the processes share.</param>
/// <param name="Items">Unknown cases, each with a test that names it if such a test reported a result.</param>
internal sealed record CommandItems(string Command, IReadOnlyList<string> Items);
