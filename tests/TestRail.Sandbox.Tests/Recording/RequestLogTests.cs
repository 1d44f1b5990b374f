using TestRail.Sandbox.Recording;

namespace TestRail.Sandbox.Tests.Recording;

internal sealed class RequestLogTests : SandboxFixture
{
    private RequestLog Log => Sandbox.Server.Requests;

    [Test]
    public async Task A_request_is_kept_with_all_that_it_said()
    {
        await Sandbox.Post("add_run/1&x=1", new { name = "łódź" });

        var request = Log.All.Single();
        Assert.Multiple(() =>
        {
            Assert.That(request.Number, Is.EqualTo(1));
            Assert.That(request.Verb, Is.EqualTo("POST"));
            Assert.That(request.Method, Is.EqualTo("add_run"));
            Assert.That(request.PathAndQuery, Is.EqualTo("/index.php?/api/v2/add_run/1&x=1"));
            Assert.That(request.Body, Does.Contain("name"));
            Assert.That(request.Status, Is.EqualTo(200));
            Assert.That(request.Authorized);
            Assert.That(request.At, Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromMinutes(1)));
        });
    }

    [Test]
    public async Task Refused_and_unauthorized_requests_are_kept_too()
    {
        await Sandbox.Get("get_run/99");
        Sandbox.SignOut();
        await Sandbox.Get("get_run/99");

        Assert.That(Log.Of("get_run").Select(request => (request.Status, request.Authorized)), Is.EqualTo(new[] { (400, true), (401, false) }));
    }

    [Test]
    public async Task Requests_one_after_the_other_share_a_connection()
    {
        await Sandbox.Get("get_projects");
        await Sandbox.Get("get_statuses");

        Assert.That(Log.All.Select(request => request.ConnectionId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Requests_at_the_same_time_are_numbered_without_a_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Sandbox.Get("get_projects")));

        Assert.That(Log.All.Select(request => request.Number), Is.EqualTo(Enumerable.Range(1, 40)));
    }

    [Test]
    public async Task Pages_are_not_in_the_log()
    {
        await Sandbox.Send(HttpMethod.Get, "", null);

        Assert.That(Log.Count, Is.Zero);
    }

    [Test]
    public async Task A_cleared_log_goes_on_counting()
    {
        await Sandbox.Get("get_projects");
        Log.Clear();
        await Sandbox.Get("get_projects");

        Assert.That(Log.All.Single().Number, Is.EqualTo(2));
    }

    [Test]
    public void Only_so_much_is_remembered_and_the_newest_whatever_its_size()
    {
        var log = new RequestLog(mostText: 10);
        foreach (var body in new[] { "123", "456789", "x", "much too long" })
            log.Begin(new RecordedRequest(0, "POST", "add_run", "/", body, 0, "", DateTimeOffset.UnixEpoch, true));

        Assert.That(log.All.Select(request => request.Number), Is.EqualTo(new[] { 4 }));

        log.Begin(new RecordedRequest(0, "GET", "get_run", "/", "", 0, "", DateTimeOffset.UnixEpoch, true));
        log.Begin(new RecordedRequest(0, "POST", "add_run", "/", "12345", 0, "", DateTimeOffset.UnixEpoch, true));
        Assert.That(log.All.Select(request => request.Number), Is.EqualTo(new[] { 5, 6 }));
    }

    [Test]
    public void An_answer_to_a_forgotten_request_changes_nothing()
    {
        var log = new RequestLog();
        var forgotten = log.Begin(new RecordedRequest(0, "GET", "get_run", "/", "", 0, "", DateTimeOffset.UnixEpoch, true));
        log.Clear();

        log.Finish(forgotten, 200);

        Assert.That(log.Count, Is.Zero);
    }
}
