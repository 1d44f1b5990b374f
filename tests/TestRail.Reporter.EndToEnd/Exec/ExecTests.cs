using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Exec;

/// <summary>The installed tool runs one <c>dotnet test</c> for several projects and target frameworks.</summary>
internal sealed class ExecTests : SceneFixture
{
    [TestCase(".NETCoreApp,Version=v8.0", 1, "C22 failed")]
    [TestCase("", 0, "C22 passed")]
    public async Task A_solution_has_one_run_that_is_closed_and_the_exit_code_is_the_tests(string failsOn, int exitCode, string last)
    {
        Scene.Variables["FAILS_ON"] = failsOn;
        Scene.Variables["TESTRAIL_RUN__CLOSE"] = "true";

        var ended = await Scene.RunAsync(
            UserRepository.Current.Tool,
            ["exec", "--", "dotnet", "test", UserRepository.Current.Fixture("Several.slnx"), "--no-build", $"-p:Configuration={UserRepository.Current.Configuration}", "--results-directory", Scene.Results]);

        Assert.That(ended.ExitCode, Is.EqualTo(exitCode), ended.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.Multiple(() =>
        {
            Assert.That(run.Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed", "C21 passed", last }));
            Assert.That(run.IsCompleted, Is.True);
            Assert.That(ended.Output, Does.Contain("DELIVERED: 6 accepted, 0 rejected, 0 pending, 0 unconfirmed."));
            Assert.That(ended.Output, Does.Contain($"Run R{run.Id} (closed): {run.Run.GetProperty("url").GetString()}"));
            Assert.That(ended.Output, Does.Not.Contain("TR0214"));
            Assert.That(Scene.Server.Sandbox.Requests.Of("close_run"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task A_run_that_a_first_job_opened_takes_the_results_of_others_and_is_closed_by_the_last()
    {
        Scene.Variables["TESTRAIL_CONFIG"] = UserRepository.Current.Fixture("testrail.reporter.json");
        var assemblies = new[] { UserRepository.Current.FixtureAssembly("Basics"), UserRepository.Current.FixtureAssembly("Targets", "net8.0") };
        var opened = await Scene.RunAsync(UserRepository.Current.Tool, ["run", "open", "--assemblies", .. assemblies]);
        Assert.That(opened.ExitCode, Is.Zero, opened.ToString());
        var run = await Scene.Server.OnlyRunAsync();
        Assert.That(opened.Output.Split('\n'), Does.Contain($"{run.Id}"), opened.ToString());
        Scene.Variables["TESTRAIL_RUN_ID"] = $"{run.Id}";

        var shards = await Task.WhenAll(assemblies.Select(assembly => Scene.TestAsync(assembly, "--logger", "testrail")));
        var closed = await Scene.RunAsync(UserRepository.Current.Tool, "run", "close");

        Assert.That(shards.Select(shard => shard.ExitCode), Is.All.Zero, shards[0] + shards[1].ToString());
        Assert.That(closed.ExitCode, Is.Zero, closed.ToString());
        run = await Scene.Server.OnlyRunAsync();
        Assert.That(run.Verdicts, Is.EqualTo(new[] { "C11 passed", "C12 passed", "C21 passed", "C22 passed" }));
        Assert.That(run.IsCompleted, Is.True);
    }
}
