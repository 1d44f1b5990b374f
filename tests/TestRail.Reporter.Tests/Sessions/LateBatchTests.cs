using System.Text;
using TestRail.Reporter.Contracts.Results;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>
/// TestRail stores a batch long after its answer was lost, and another session sent a result for the same case in between. The late result
/// must not decide the case's status.
/// </summary>
internal sealed class LateBatchTests : StoryFixture
{
    [SetUp]
    public void OfASolution()
    {
        (Story.Invocation, Story.IsOneOfSeveral) = ("4711_x", true);
        Story.With("delivery.settle", "never");
    }

    [TestCase("worst")]
    [TestCase("all")]
    public async Task The_combined_result_is_sent_once_more(string combine)
    {
        Story.With("results.combine", combine);
        var late = SendInVain("net10.0", Passed(1), Passed(2));
        On("net8.0", Failed(1));
        await Arrives(late);
        Assert.That(await StatusOf(1), Is.EqualTo(1), "the late result hides the failure");

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await StatusOf(1), Is.EqualTo(5));
        Assert.That(await StatusOf(2), Is.EqualTo(1));
        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run, 1), Has.Count.EqualTo(3));
        Assert.That(await Server.Results(run, 2), Has.Count.EqualTo(1), "no other session has results for this case");
    }

    [Test]
    public async Task A_failure_that_was_sent_late_does_not_hide_that_a_later_attempt_passed()
    {
        var late = SendInVain("net10.0", Failed(1));
        On("net10.0", Passed(1));
        await Arrives(late);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await StatusOf(1), Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_is_sent_again_if_the_status_is_right()
    {
        var late = SendInVain("net10.0", Failed(1));
        On("net8.0", Failed(1));
        await Arrives(late);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Nothing_is_sent_again_if_the_batch_was_stored_before_the_other_result()
    {
        var late = SendInVain("net10.0", Passed(1));
        await Arrives(late);
        On("net8.0", Failed(1));

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await StatusOf(1), Is.EqualTo(5));
        Assert.That(await Server.Results(await Server.OnlyRun(), 1), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_status_that_a_person_gave_afterwards_stays()
    {
        var late = SendInVain("net10.0", Passed(1));
        On("net8.0", Failed(1));
        await Arrives(late);
        await Server.Post($"add_result_for_case/{await Server.OnlyRun()}/1", new { status_id = 2, comment = "Wait for the new payment service." });

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await StatusOf(1), Is.EqualTo(2));
    }

    [Test]
    public async Task The_combined_result_is_sent_once_more_although_the_journal_lost_its_lines_about_the_batch()
    {
        var late = SendInVain("net10.0", Passed(1));
        On("net8.0", Failed(1));
        await Arrives(late);
        ForgetBatches(Story.Journals[0]);

        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);

        Assert.That(await StatusOf(1), Is.EqualTo(5));
    }

    private static void ForgetBatches(string journal) =>
        File.WriteAllLines(journal, File.ReadAllLines(journal).TakeWhile(line => !line.Contains("\"batchSent\"", StringComparison.Ordinal)));

    /// <summary>Runs a session whose batch gets no answer, and returns the request.</summary>
    private string SendInVain(string framework, params TestResult[] results)
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.DropBefore });
        On(framework, results);
        Assert.That(Log.Text, Does.Contain("1 unconfirmed").Or.Contain("2 unconfirmed"));
        return Sandbox.Requests.Of("add_results_for_cases").Single().Body;
    }

    /// <summary>TestRail carries out the request at last.</summary>
    private async Task Arrives(string request)
    {
        using var http = new HttpClient { BaseAddress = Sandbox.Url };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SandboxServer.User}:{SandboxServer.Key}")));
        using var content = new StringContent(request, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"index.php?/api/v2/add_results_for_cases/{await Server.OnlyRun()}", content);
        response.EnsureSuccessStatusCode();
    }

    private async Task<long?> StatusOf(long id) =>
        (await Server.Tests(await Server.OnlyRun())).Single(test => test.Number("case_id") == id).Number("status_id");

    private void On(string framework, params TestResult[] results)
    {
        Story.Assembly = $"{framework}/Shop.Tests.dll";
        Story.Declaring(1, 2);
        Kit.Story.Run(Story.Begin(), [.. results.Select(result => result with { Test = result.Test with { TargetFramework = framework } })]);
    }
}
