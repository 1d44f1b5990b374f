using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Faulting;

internal sealed class FaultsTests : SandboxFixture
{
    private Faults Faults => Sandbox.Server.Faults;

    [Test]
    public async Task A_rule_hits_its_method_once_and_nothing_else()
    {
        Faults.Add(new FaultRule { Method = "add_run" });

        Assert.Multiple(async () =>
        {
            Assert.That((await Sandbox.Get("get_projects")).Status, Is.EqualTo(200));
            Assert.That((await Sandbox.Post("add_run/1")).Status, Is.EqualTo(500));
            Assert.That((await Sandbox.Post("add_run/1")).Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task A_rule_begins_and_ends_when_it_is_told_to()
    {
        Faults.Add(new FaultRule { From = 2, Times = 2, Status = 503 });

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add((await Sandbox.Get("get_projects")).Status);

        Assert.That(statuses, Is.EqualTo(new[] { 200, 503, 503, 200, 200 }));
    }

    [Test]
    public async Task A_rule_can_hold_until_it_is_taken_away()
    {
        Faults.Add(new FaultRule { Times = FaultRule.Always });

        var before = await Sandbox.Get("get_projects");
        Faults.Clear();
        var after = await Sandbox.Get("get_projects");

        Assert.That((before.Status, after.Status), Is.EqualTo((500, 200)));
    }

    [Test]
    public async Task A_rule_can_mean_large_bodies_only()
    {
        Faults.Add(new FaultRule { LargerThan = 100, Status = 413, Times = FaultRule.Always });

        var small = await Sandbox.Post("add_run/1", new { name = "x" });
        var large = await Sandbox.Post("add_run/1", new { name = new string('x', 200) });

        Assert.That((small.Status, large.Status), Is.EqualTo((200, 413)));
    }

    [TestCase(401, "Authentication failed: invalid or missing user/password or session cookie.")]
    [TestCase(403, "The requested project does not exist or you do not have the permissions to access it.")]
    [TestCase(429, "API Rate Limit Exceeded")]
    [TestCase(409, "TestRail is undergoing maintenance. Please try again later.")]
    [TestCase(500, "An internal error occurred.")]
    public async Task A_status_comes_with_its_text(int status, string text)
    {
        Faults.Add(new FaultRule { Status = status });

        AssertRefused(await Sandbox.Get("get_projects"), status, text);
    }

    [TestCase(413)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task The_web_server_in_front_knows_no_JSON(int status)
    {
        Faults.Add(new FaultRule { Status = status });

        var answer = await Sandbox.Get("get_projects");

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((status, "text/html; charset=utf-8")));
    }

    [TestCase(2.0, "2")]
    [TestCase(0.5, "1")]
    [TestCase(null, null)]
    public async Task A_limit_of_rate_may_say_when_to_come_back(double? seconds, string? header)
    {
        Faults.Add(new FaultRule { Status = 429, RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null });
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_projects");

        using var response = await Sandbox.Raw(request);

        Assert.That(response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null, Is.EqualTo(header));
    }

    [Test]
    public async Task A_status_can_come_after_everything_was_stored()
    {
        Faults.Add(new FaultRule { Method = "add_run", Kind = FaultKind.StatusAfter, Status = 500 });

        var answer = await Sandbox.Post("add_run/1");

        AssertRefused(answer, 500, "An internal error occurred.");
        Assert.That((await Sandbox.Get("get_runs/1")).Items("runs"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Maintenance_ends_when_all_faults_are_taken_away()
    {
        Faults.Maintenance = true;
        var during = await Sandbox.Get("get_projects");

        Faults.Clear();

        Assert.That((during.Status, (await Sandbox.Get("get_projects")).Status), Is.EqualTo((409, 200)));
    }

    [TestCase(FaultKind.DropBefore, 0)]
    [TestCase(FaultKind.DropAfter, 1)]
    [TestCase(FaultKind.Truncated, 1)]
    public async Task A_cut_connection_may_or_may_not_have_stored_the_run(FaultKind kind, int runs)
    {
        Faults.Add(new FaultRule { Method = "add_run", Kind = kind });

        Assert.That(async () => await Sandbox.Post("add_run/1"), Throws.InstanceOf<HttpRequestException>());

        Assert.That((await Sandbox.Get("get_runs/1")).Items("runs"), Has.Count.EqualTo(runs));
    }

    [TestCase(FaultKind.HtmlPage, 200)]
    [TestCase(FaultKind.Redirect, 301)]
    [TestCase(FaultKind.Empty, 200)]
    [TestCase(FaultKind.ApiDisabled, 403)]
    [TestCase(FaultKind.Forbidden, 403)]
    public async Task What_answers_instead_stores_nothing(FaultKind kind, int status)
    {
        Faults.Add(new FaultRule { Method = "add_run", Kind = kind });

        var answer = await Sandbox.Post("add_run/1");

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That((await Sandbox.Get("get_runs/1")).Items("runs"), Is.Empty);
    }

    [Test]
    public async Task A_disabled_API_says_where_to_enable_it()
    {
        Faults.Add(new FaultRule { Kind = FaultKind.ApiDisabled });

        AssertRefused(
            await Sandbox.Get("get_projects"), 403,
            "The API is disabled for your installation. It can be enabled in the administration area in TestRail under Administration > Site Settings > API.");
    }

    [Test]
    public async Task A_redirect_leads_to_https()
    {
        Faults.Add(new FaultRule { Kind = FaultKind.Redirect });
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_projects");

        using var response = await Sandbox.Raw(request);

        Assert.That(
            response.Headers.Location?.OriginalString, Is.EqualTo($"https://{Sandbox.Server.Url.Authority}/index.php?/api/v2/get_projects"));
    }

    [Test]
    public async Task A_late_answer_was_stored_at_once()
    {
        Faults.Add(new FaultRule { Method = "add_run", Kind = FaultKind.LateAnswer, Delay = TimeSpan.FromSeconds(20) });
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "index.php?/api/v2/add_run/1") { Content = RunningSandbox.JsonContent("{}") };
        var post = Sandbox.Raw(request, patience.Token);

        await Until(async () => (await Sandbox.Get("get_runs/1")).Items("runs").Count == 1);
        await patience.CancelAsync();

        Assert.That(async () => await post, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Sandbox.Server.Requests.Of("add_run").Single().Status, Is.Zero, "nobody was answered");
    }

    [Test]
    public async Task A_delayed_request_is_done_though_its_client_has_left()
    {
        Faults.Add(new FaultRule { Method = "add_run", Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(1) });
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "index.php?/api/v2/add_run/1") { Content = RunningSandbox.JsonContent("{}") };
        var post = Sandbox.Raw(request, patience.Token);
        await Until(() => Task.FromResult(Sandbox.Server.Requests.Of("add_run").Count == 1));
        await patience.CancelAsync();

        Assert.That(async () => await post, Throws.InstanceOf<OperationCanceledException>());

        await Until(async () => (await Sandbox.Get("get_runs/1")).Items("runs").Count == 1);
    }

    [Test]
    public async Task A_server_that_is_down_answers_nobody_until_it_is_up_again()
    {
        Faults.Down = true;
        Assert.That(async () => await Sandbox.Get("get_projects"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(async () => await Sandbox.Send(HttpMethod.Get, "", null), Throws.InstanceOf<HttpRequestException>());

        Faults.Down = false;

        Assert.That((await Sandbox.Get("get_projects")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Waiting_does_not_hold_up_the_end_of_the_server()
    {
        var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Add(new FaultRule { Kind = FaultKind.Delay, Delay = TimeSpan.FromMinutes(5) });
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_projects");
        var get = sandbox.Raw(request);
        await Until(() => Task.FromResult(sandbox.Server.Requests.Count == 1));

        await sandbox.Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(async () => (await get).EnsureSuccessStatusCode(), Throws.InstanceOf<HttpRequestException>());
        await sandbox.DisposeAsync();
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 2400; i++)
        {
            if (await condition())
                return;
            await Task.Delay(25);
        }
        Assert.Fail("It did not happen within a minute.");
    }
}
