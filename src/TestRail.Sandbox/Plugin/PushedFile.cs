namespace TestRail.Sandbox.Plugin;

/// <summary>A file that was dropped onto the push dialog.</summary>
internal sealed record PushedFile(string Name, byte[] Content);
