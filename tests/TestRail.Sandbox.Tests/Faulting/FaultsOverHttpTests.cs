namespace TestRail.Sandbox.Tests.Faulting;

/// <summary>Faults and the request log over HTTP, for tests in another process.</summary>
internal sealed class FaultsOverHttpTests : SandboxFixture
{
    [Test]
    public async Task Rules_can_be_added_and_taken_away()
    {
        await Control(HttpMethod.Post, "faults", """{"rules":[{"method":"get_projects","kind":"status","status":429,"retry_after":1.5,"times":9}]}""");
        var before = await Sandbox.Get("get_projects");
        await Control(HttpMethod.Delete, "faults");
        var after = await Sandbox.Get("get_projects");

        Assert.That((before.Status, after.Status), Is.EqualTo((429, 200)));
    }

    [TestCase("drop_before")]
    [TestCase("drop_after")]
    [TestCase("truncated")]
    public async Task Every_kind_has_its_name(string kind)
    {
        await Control(HttpMethod.Post, "faults", $$"""{"rules":[{"kind":"{{kind}}"}]}""");

        Assert.That(async () => await Sandbox.Get("get_projects"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task A_server_that_is_down_can_be_told_to_come_back()
    {
        await Control(HttpMethod.Post, "faults", """{"down":true}""");
        Assert.That(async () => await Sandbox.Get("get_projects"), Throws.InstanceOf<HttpRequestException>());

        await Control(HttpMethod.Post, "faults", """{"down":false}""");

        Assert.That((await Sandbox.Get("get_projects")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Maintenance_is_switched_on_and_off()
    {
        await Control(HttpMethod.Post, "faults", """{"maintenance":true}""");
        var during = await Sandbox.Post("add_run/1");
        await Control(HttpMethod.Post, "faults", """{"maintenance":false}""");

        AssertRefused(during, 409, "TestRail is undergoing maintenance. Please try again later.");
        Assert.That((await Sandbox.Get("get_runs/1")).Items("runs"), Is.Empty);
    }

    [Test]
    public async Task A_rule_can_hold_always()
    {
        await Control(HttpMethod.Post, "faults", """{"rules":[{"status":503,"times":"always"}]}""");

        for (var i = 0; i < 5; i++)
            Assert.That((await Sandbox.Get("get_projects")).Status, Is.EqualTo(503));
    }

    [TestCase("""{"rules":[{"times":"sometimes"}]}""")]
    [TestCase("""{"rules":[{"kind":"earthquake"}]}""")]
    [TestCase("""{"rules":[{"methd":"add_run"}]}""")]
    [TestCase("{")]
    public async Task A_rule_that_cannot_be_read_is_refused(string rules)
    {
        var answer = await Control(HttpMethod.Post, "faults", rules);

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Error, Is.Not.Empty);
    }

    [Test]
    public async Task The_log_can_be_read_and_cleared()
    {
        await Sandbox.Post("add_run/1", new { name = "x" });

        var log = await Control(HttpMethod.Get, "requests");
        await Control(HttpMethod.Delete, "requests");

        Assert.Multiple(() =>
        {
            Assert.That((string?)log.Json[0]!["method"], Is.EqualTo("add_run"));
            Assert.That((string?)log.Json[0]!["path_and_query"], Is.EqualTo("/index.php?/api/v2/add_run/1"));
            Assert.That((string?)log.Json[0]!["body"], Is.EqualTo("""{"name":"x"}"""));
            Assert.That((int)log.Json[0]!["status"]!, Is.EqualTo(200));
            Assert.That(Sandbox.Server.Requests.Count, Is.Zero);
        });
    }

    [Test]
    public async Task Any_other_address_says_what_there_is()
    {
        var answer = await Control(HttpMethod.Get, "coffee");

        AssertRefused(answer, 404, "The sandbox has POST and DELETE /sandbox/faults, GET and DELETE /sandbox/requests.");
    }

    private Task<Answer> Control(HttpMethod verb, string name, string? body = null) =>
        Sandbox.Send(verb, $"sandbox/{name}", body is null ? null : RunningSandbox.JsonContent(body));
}
