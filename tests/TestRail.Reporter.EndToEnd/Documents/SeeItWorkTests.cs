using System.Text.RegularExpressions;
using TestRail.Reporter.EndToEnd.Building;
using TestRail.Sandbox;

namespace TestRail.Reporter.EndToEnd.Documents;

/// <summary>The README's commands run these tests or pack the sources again, so they cannot run here. Checks that .ci/run contains them.</summary>
internal sealed class SeeItWorkTests
{
    [TestCase(1)]
    [TestCase(2)]
    [Runs(Page.Readme, "See it work", "shell", 1), Runs(Page.Readme, "See it work", "shell", 2)]
    public void The_script_that_checks_the_repository_runs_the_command(int number)
    {
        var script = File.ReadAllText(Path.Combine(UserRepository.Current.Sources, ".ci", "run"));

        foreach (var command in Document.Of(Page.Readme)["See it work", "shell", number].Lines)
            Assert.That(script, Does.Match($@"(?m)^(step|tests\(\) {{) {Regex.Escape(command)}($| 2>&1)"));
        Assert.That(script, Does.Match("(?m)^step tests$"));
    }

    [Test]
    public void The_examples_are_run_by_hand_with_the_key_of_the_sandbox()
    {
        var examples = File.ReadAllText(Path.Combine(UserRepository.Current.Sources, "examples", "README.md"));

        Assert.That(examples, Does.Contain($"TESTRAIL_API_KEY={SandboxServer.Key} dotnet test examples/Shop.NUnit --logger testrail\n"));
    }
}
