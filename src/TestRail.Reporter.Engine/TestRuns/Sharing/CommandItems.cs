namespace TestRail.Reporter.Engine.TestRuns.Sharing;

/// <summary>What the processes of a command have told.</summary>
/// <param name="Command">What they have in common.</param>
/// <param name="Items">Unknown cases, each with a test that names it where one reported.</param>
internal sealed record CommandItems(string Command, IReadOnlyList<string> Items);
