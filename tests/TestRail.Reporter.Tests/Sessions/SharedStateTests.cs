using TestRail.Reporter.Tests.Sessions.Kit;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>Sessions with the same key share state files. They are untrusted data: truncated, written by a newer version, or not written by the reporter.</summary>
internal sealed class SharedStateTests : StoryFixture
{
    [SetUp]
    public void InOneJob() => Story.With("run.key", "job 1");

    [TestCase("")]
    [TestCase("{\"settings\":{\"connection.url\":\"http")]
    [TestCase("[]")]
    [TestCase("{\"hello\":1}")]
    [TestCase("\0\0\0\0")]
    public async Task A_damaged_state_costs_a_second_run_and_is_said_and_what_is_known_of_the_tests_still_counts(string content)
    {
        Story.Run(Failed(1).Named("a"));
        File.WriteAllText(StateFile(), content);
        Story.Run(Passed(1).Named("b"));

        var runs = await Server.Runs();
        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That((await Server.Tests(runs.Max(run => run.Number("id")!.Value))).Single().Number("status_id"), Is.EqualTo(5));
        Assert.That(Log.Of("TR0372").ToString(), Does.Contain(".damaged"));
    }

    [Test]
    public async Task A_state_of_a_newer_reporter_keeps_the_results_in_the_journal()
    {
        Story.Run(Failed(1).Named("a"));
        var state = File.ReadAllText(StateFile());
        File.WriteAllText(StateFile(), state.Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal));
        Story.Run(Passed(1).Named("b"));
        Assert.That(Log.Codes, Has.Member("TR0373").And.Member("TR0302"));

        File.WriteAllText(StateFile(), state);
        Assert.That(await Story.ResumeAsync(), Is.True);
        Assert.That((await Server.Tests(await Server.OnlyRun())).Single().Number("status_id"), Is.EqualTo(5));
    }

    [TestCase("cut off")]
    [TestCase("newer")]
    [TestCase("not ours")]
    [TestCase("gone")]
    public async Task Where_the_shared_results_are_damaged_the_journal_tells_what_they_did(string damage)
    {
        Story.Run(Failed(1).Named("a"));
        var file = Directory.GetFiles(Story.UserFolder, "*.results", SearchOption.AllDirectories).Single();
        var lines = File.ReadAllLines(file);
        if (damage == "gone")
            File.Delete(file);
        else
            File.WriteAllText(file, damage switch { "cut off" => lines[0] + "\n", "newer" => $"{lines[0]}\n{lines[1].Replace("\"format\":1", "\"format\":9", StringComparison.Ordinal)}\n", _ => "%PDF-1.7\n" });
        Story.Run(Passed(1).Named("b"));

        Assert.That((await Server.Tests(await Server.OnlyRun())).Single().Number("status_id"), Is.EqualTo(5));
        Assert.That(Log.Codes, Has.None.EqualTo("TR0370"));
    }

    [Test]
    public async Task Where_both_are_gone_the_case_does_not_look_passed_and_that_is_said()
    {
        Story.Declaring(1).Run(Failed(1).Named("a"));
        File.Delete(Directory.GetFiles(Story.UserFolder, "*.results", SearchOption.AllDirectories).Single());
        File.Delete(Story.Journals.Single());
        Story.IsFiltered = true;
        Story.Run(Passed(1).Named("b"));

        Assert.That((await Server.Tests(await Server.OnlyRun())).Single().Number("status_id"), Is.EqualTo(5), "what TestRail shows stays");
        Assert.That((await Server.Results(await Server.OnlyRun(), 1))[^1].Number("status_id"), Is.Null);
        Assert.That(Log.Codes, Has.Member("TR0370"));
    }

    [Test]
    public void Each_key_has_a_lock_of_its_own()
    {
        Story.Run(Passed(1));
        Story.With("run.key", "job 2").Run(Passed(1));
        Assert.That(Directory.GetFiles(Story.UserFolder, "*.lock", SearchOption.AllDirectories).Where(file => file.Contains("runs", StringComparison.Ordinal)), Has.Exactly(2).Items);
    }

    [Test]
    public async Task A_lock_that_cannot_be_taken_is_an_error_at_once_and_keeps_the_results()
    {
        Story.Run(Passed(1));
        var file = Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.lock").Single();
        File.Delete(file);
        Directory.CreateDirectory(file);

        Story.Run(Failed(2));

        Assert.That(Log.Codes, Has.Member("TR0216").And.Member("TR0302").And.None.EqualTo("TR0308"));
        Directory.Delete(file);
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
    }

    [Test]
    public async Task Two_hundred_sessions_share_a_run_and_one_failure_among_them_decides()
    {
        for (var session = 0; session < 200; session++)
            Story.Run(session == 17 ? Failed(1).Named("17") : Passed(1).Named($"{session}"));

        var run = await Server.OnlyRun();
        Assert.That((await Server.Tests(run)).Single().Number("status_id"), Is.EqualTo(5));
        Assert.That((await Server.Results(run, 1))[^1].Text("comment"), Does.Contain("1 failed, 199 passed"));
    }

    private string StateFile() => Directory.GetFiles(Path.Combine(Story.UserFolder, "runs"), "*.json").Single();
}
