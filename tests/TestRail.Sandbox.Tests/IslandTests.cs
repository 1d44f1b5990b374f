namespace TestRail.Sandbox.Tests;

/// <summary>The sandbox shares no code with the client, so a serialization error in one of them does not go unnoticed.</summary>
internal sealed class IslandTests
{
    [Test]
    public void The_sandbox_refers_to_nothing_else_of_this_repository() =>
        Assert.That(
            typeof(SandboxServer).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.StartsWith("TestRail").And.Some.EqualTo("Dapper"));
}
