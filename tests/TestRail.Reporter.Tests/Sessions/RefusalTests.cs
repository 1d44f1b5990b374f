using TestRail.Reporter.Engine.Journal;
using TestRail.Reporter.Tests.Sessions.Kit;
using TestRail.Sandbox;
using TestRail.Sandbox.Options;
using static TestRail.Reporter.Tests.Sessions.Kit.Results;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>The server responds but refuses the request.</summary>
internal sealed class RefusalTests : StoryFixture
{
    [Test]
    public async Task A_wrong_key_is_said_at_once_and_not_tried_again()
    {
        Story.With("connection.apiKey", "not-the-key").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Is.EqualTo(
            "get_projects: TestRail rejected the user or the API key (HTTP 401): Authentication failed: invalid or missing user/password or "
            + "session cookie. Use the e-mail address as the user. A new API key works only after My Settings was saved."));
        Assert.That(Sandbox.Requests.Count, Is.EqualTo(1));
        AssertKept(2);
        Story.With("connection.apiKey", SandboxServer.Key);
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_user_without_permission_is_told_so()
    {
        Story.With("connection.user", "guest@example.com").With("connection.apiKey", "guest-key").Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Is.EqualTo(
            "add_run/1: the user lacks the permission, or the run or plan is closed (HTTP 403): You are not allowed to add test runs (insufficient permissions)."));
        AssertKept(2);
        Story.With("connection.user", SandboxServer.User).With("connection.apiKey", SandboxServer.Key);
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_permission_that_is_lost_before_the_end_keeps_everything()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Kind = FaultKind.Forbidden, Text = "You are not allowed to add results (insufficient permissions)." });
        Story.Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Does.EndWith("(HTTP 403): You are not allowed to add results (insufficient permissions)."));
        AssertKept(2);
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_switched_off_API_is_said_with_the_place_of_the_switch()
    {
        Fails(new FaultRule { Kind = FaultKind.ApiDisabled, Times = FaultRule.Always });
        Story.Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Is.EqualTo(
            "get_projects: the API is disabled (HTTP 403): The API is disabled for your installation. It can be enabled in the administration area in "
            + "TestRail under Administration > Site Settings > API. An administrator can enable it under Site Settings, API."));
        AssertKept(2);
        Sandbox.Faults.Clear();
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_redirect_to_https_is_not_followed_and_the_way_out_is_said()
    {
        Fails(new FaultRule { Kind = FaultKind.Redirect, Times = FaultRule.Always });
        Story.Run(Passed(1), Failed(2));

        var secure = Sandbox.Url.AbsoluteUri.Replace("http:", "https:", StringComparison.Ordinal);
        Assert.That(Log.Of("TR0201").Text, Is.EqualTo(
            $"get_projects: {Sandbox.Url} redirected the request to {secure}index.php?/api/v2/get_projects. Redirects are not followed because they "
            + "turn a write into a read. Use https in the address of TestRail."));
        AssertKept(2);
        Sandbox.Faults.Clear();
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_web_page_in_place_of_an_answer_is_shown()
    {
        Fails(new FaultRule { Kind = FaultKind.HtmlPage, Times = FaultRule.Always });
        Story.Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Is.EqualTo(
            $"get_projects: the reply of {Sandbox.Url} does not come from TestRail's API. Check the address: it may be another server, a proxy or a login page. "
            + "The reply begins: <!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>"));
        AssertKept(2);
        Sandbox.Faults.Clear();
        await AssertResumeDelivers();
    }

    [Test]
    public async Task A_batch_that_is_too_large_for_the_server_goes_in_halves()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 413, LargerThan = 1500, Times = FaultRule.Always });
        Story.Run(ManyPassed(Cases(40)));

        var run = await Server.OnlyRun();
        Assert.That(await Server.Results(run), Has.Count.EqualTo(40));
        Assert.That((await Server.Results(run)).Select(result => result.Number("test_id")).Distinct().Count(), Is.EqualTo(40));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task One_result_that_is_too_large_for_the_server_is_refused_alone()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 413, LargerThan = 3000, Times = FaultRule.Always });
        Story.Run(Passed(1), Failed(2) with { Message = new string('x', 4000) }, Passed(3));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("1 of 3 results ").And.EndWith("C2  Shop.CartTests.Test_of_2"));
    }

    [Test]
    public async Task A_refusal_that_names_no_case_is_narrowed_down_to_the_one_result_it_means()
    {
        // The sandbox limits the size of no field that the reporter sends, so a fault rule rejects large requests. Only the result of C21 is large.
        const string Refusal = "Field :results is not valid.";
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 400, Text = Refusal, LargerThan = 8000, Times = FaultRule.Always });
        var results = ManyPassed(Cases(32));
        results[20] = Failed(21) with { Message = new string('x', 9000) };
        Story.Run(results);

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(31));
        Assert.That(Log.Of("TR0301").Text, Does.StartWith("1 of 32 results ").And.EndsWith($":\n  {Refusal}\n    C21  Shop.CartTests.Test_of_21"));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases"), Has.Count.LessThanOrEqualTo(11), "twice the depth of the halving, and one");
    }

    [Test]
    public async Task A_rate_limit_is_waited_out()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromSeconds(20), Times = 3 });
        var before = Story.Time.GetUtcNow();
        Story.Run(Passed(1), Failed(2));

        Assert.That(await Server.Results(await Server.OnlyRun()), Has.Count.EqualTo(2));
        Assert.That(Sandbox.Requests.Of("add_results_for_cases").Select(request => request.Status), Is.EqualTo([429, 429, 429, 200]));
        Assert.That(Story.Time.GetUtcNow() - before, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(Log.Codes, Is.Empty);
    }

    [Test]
    public async Task A_rate_limit_that_outlasts_the_deadline_keeps_everything()
    {
        Fails(new FaultRule { Method = "add_results_for_cases", Status = 429, RetryAfter = TimeSpan.FromHours(1), Times = FaultRule.Always });
        Story.Run(Passed(1), Failed(2));

        Assert.That(Log.Of("TR0201").Text, Does.StartWith("add_results_for_cases/1: too many requests (HTTP 429): API Rate Limit Exceeded"));
        AssertKept(2);
        Sandbox.Faults.Clear();
        await AssertResumeDelivers();
    }

    private static IEnumerable<long> Cases(int count) => Enumerable.Range(1, count).Select(id => (long)id);

    private void AssertKept(int count)
    {
        Assert.That(Log.Of("TR0302").Text, Facts.InOrder($"{count} results", "pending", Story.Journals[0]));
        Assert.That(Story.Entries().OfType<ResultRecorded>().Count(), Is.EqualTo(count));
    }

    private async Task AssertResumeDelivers()
    {
        Assert.That(await Story.ResumeAsync(), Is.True, Log.Text);
        var run = await Server.OnlyRun();
        Assert.That((await Server.Result(run, 1)).Number("status_id"), Is.EqualTo(1));
        Assert.That((await Server.Result(run, 2)).Number("status_id"), Is.EqualTo(5));
    }
}
