using Microsoft.Extensions.Time.Testing;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Faulting;

internal sealed class RateLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task All_users_together_are_limited_and_told_when_to_come_back()
    {
        await using var sandbox = await StartAsync(3);
        await Get(sandbox);
        _time.Advance(TimeSpan.FromSeconds(20.5));
        await Get(sandbox);
        sandbox.SignIn("ada@example.com", "ada-key");
        await Get(sandbox);

        var refused = await Get(sandbox);
        _time.Advance(TimeSpan.FromSeconds(39.5));
        var again = await Get(sandbox);
        var tooMany = await Get(sandbox);

        Assert.Multiple(() =>
        {
            Assert.That(refused, Is.EqualTo((429, "40")), "39.5 seconds, in whole ones");
            Assert.That(again, Is.EqualTo((200, "")), "a minute after the first");
            Assert.That(tooMany, Is.EqualTo((429, "21")), "a minute after the second");
        });
    }

    [Test]
    public async Task What_is_refused_is_not_done_but_is_in_the_log()
    {
        await using var sandbox = await StartAsync(1);
        await Get(sandbox);

        var answer = await sandbox.Post("add_run/1");
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((answer.Status, answer.Error), Is.EqualTo((429, "API Rate Limit Exceeded")));
        Assert.That(sandbox.Server.Requests.Of("add_run").Single().Status, Is.EqualTo(429));
        Assert.That((await sandbox.Get("get_runs/1")).Items("runs"), Is.Empty);
    }

    [Test]
    public async Task Pages_and_the_sandbox_s_own_addresses_are_not_counted()
    {
        await using var sandbox = await StartAsync(1);
        for (var i = 0; i < 3; i++)
        {
            await sandbox.Send(HttpMethod.Get, "", null);
            await sandbox.Send(HttpMethod.Get, "sandbox/requests", null);
        }

        Assert.That(await Get(sandbox), Is.EqualTo((200, "")));
    }

    [Test]
    public async Task Without_a_limit_as_many_are_answered_as_come()
    {
        await using var sandbox = await StartAsync(null);

        for (var i = 0; i < 400; i++)
            Assert.That(await Get(sandbox), Is.EqualTo((200, "")));
    }

    private Task<RunningSandbox> StartAsync(int? limit) => RunningSandbox.StartAsync(new SandboxOptions { RateLimit = limit, Time = _time });

    private static async Task<(int Status, string RetryAfter)> Get(RunningSandbox sandbox)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "index.php?/api/v2/get_priorities");
        using var response = await sandbox.Raw(request);
        return ((int)response.StatusCode, response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : "");
    }
}
