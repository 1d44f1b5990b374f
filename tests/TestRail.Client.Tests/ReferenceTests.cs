namespace TestRail.Client.Tests;

public sealed class ReferenceTests
{
    [Test]
    public void The_client_stands_on_Refit_and_the_shared_framework_of_NET_8_alone()
    {
        var references = typeof(ITestRailApi).Assembly.GetReferencedAssemblies();

        Assert.Multiple(() =>
        {
            Assert.That(references.Select(reference => reference.Name), Has.All.EqualTo("Refit").Or.StartsWith("System."));
            Assert.That(references.Where(reference => reference.Name != "Refit").Select(reference => reference.Version!.Major), Has.All.EqualTo(8));
        });
    }
}
