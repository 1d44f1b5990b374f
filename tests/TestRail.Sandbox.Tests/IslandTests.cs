namespace TestRail.Sandbox.Tests;

/// <summary>One serialisation mistake must not pass on both sides of the wire.</summary>
internal sealed class IslandTests
{
    [Test]
    public void The_sandbox_refers_to_nothing_else_of_this_repository() =>
        Assert.That(
            typeof(SandboxServer).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.StartsWith("TestRail").And.Some.EqualTo("Dapper"));
}
