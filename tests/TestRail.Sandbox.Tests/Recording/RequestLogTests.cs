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
}
