using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using TestRail.Client.Errors;
using TestRail.Client.Runs;
using TestRail.Client.Tests.Wire;

namespace TestRail.Client.Tests;

public sealed class RetryTests
{
    private FakeTimeProvider _time = null!;

    /// <summary>A date in a header has whole seconds, so each test begins at one.</summary>
    [SetUp]
    public void BeginAtAWholeSecond() => _time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private static HttpRequestException NotConnected => new(HttpRequestError.ConnectionError, "Connection refused");

    [Test]
    public async Task A_read_is_repeated_until_it_succeeds()
    {
        using var handler = new ScriptedHandler(
            _time, ScriptedHandler.Fails(NotConnected), ScriptedHandler.Status(503), ScriptedHandler.Status(500), ScriptedHandler.Fails(new IOException("reset")));

        var run = await Call(handler, api => api.GetRunAsync(1));

        Assert.That((run.Id, handler.Times.Count), Is.EqualTo((1, 5)));
    }

    [Test]
    public async Task A_write_that_was_never_sent_is_repeated()
    {
        using var handler = new ScriptedHandler(
            _time, ScriptedHandler.Fails(NotConnected), ScriptedHandler.Status(429, "1"), ScriptedHandler.Status(409));

        var run = await Call(handler, api => api.AddRunAsync(1, new AddRun()));

        Assert.That((run.Id, handler.Times.Count), Is.EqualTo((1, 4)));
    }

    [Test]
    public void A_write_whose_fate_is_unknown_is_sent_once()
    {
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(502));

        var failure = Clients.Failure(() => Call(handler, api => api.AddRunAsync(1, new AddRun())));

        Assert.That((failure.IsInDoubt, handler.Times.Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public void The_last_failure_is_told_when_attempts_run_out()
    {
        using var handler = new ScriptedHandler(_time, [.. Enumerable.Repeat(ScriptedHandler.Status(503, error: "Down."), 10)]);

        var failure = Clients.Failure(() => Call(handler, api => api.GetRunAsync(1)));

        Assert.That((failure.Reason, handler.Times.Count), Is.EqualTo(("Down.", 5)));
    }

    [TestCase("seconds", 30)]
    [TestCase("date", 30)]
    [TestCase("past", 0)]
    public async Task A_rate_limit_is_waited_out_as_long_as_the_server_asks(string form, int seconds)
    {
        var header = form switch
        {
            "seconds" => "30",
            "date" => _time.GetUtcNow().AddSeconds(30).ToString("R", CultureInfo.InvariantCulture),
            _ => _time.GetUtcNow().AddSeconds(-30).ToString("R", CultureInfo.InvariantCulture),
        };
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(429, header));

        await Call(handler, api => api.GetRunAsync(1));

        Assert.That(handler.Times[1].TotalSeconds, Is.EqualTo(seconds).Within(0.6));
    }

    [TestCase(null)]
    [TestCase("soon")]
    public async Task A_rate_limit_without_a_usable_time_is_waited_out_for_a_second_or_so(string? header)
    {
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(429, header));

        await Call(handler, api => api.GetRunAsync(1));

        Assert.That(handler.Times[1].TotalSeconds, Is.InRange(0.5, 1.5));
    }

    [Test]
    public async Task A_rate_limit_makes_every_call_of_the_client_wait()
    {
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(429, "30"));
        using var client = Client(handler, attempts: 1);

        Clients.Failure(() => client.Api.GetRunAsync(1));
        await Passing(Task.WhenAll(Enumerable.Range(2, 3).Select(id => client.Api.GetRunAsync(id))));

        Assert.That(handler.Times.Skip(1).Select(time => time.TotalSeconds), Has.Exactly(3).InRange(30, 31));
    }

    [TestCase(429, FailureKind.RateLimited)]
    [TestCase(409, FailureKind.Maintenance)]
    public void A_pause_longer_than_a_call_may_wait_is_told_at_once(int status, FailureKind kind)
    {
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(status, "3600"));
        using var client = Client(handler);

        var limited = Clients.Failure(() => client.Api.GetRunAsync(1));
        var paused = Clients.Failure(() => client.Api.AddRunAsync(1, new AddRun()));

        Assert.Multiple(() =>
        {
            Assert.That((limited.Kind, limited.RetryAfter), Is.EqualTo((kind, TimeSpan.FromHours(1))));
            Assert.That((paused.Kind, paused.RetryAfter, paused.IsInDoubt), Is.EqualTo((kind, TimeSpan.FromHours(1), false)));
            Assert.That(handler.Times, Has.Count.EqualTo(1), "the second call was not sent");
        });
    }

    [Test]
    public async Task Bulk_calls_are_given_more_time_than_others()
    {
        using var silent = new SilentHandler();
        using var client = Client(silent);

        var ordinary = client.Api.CloseRunAsync(1);
        var bulk = client.Api.AddResultsForCasesAsync(1, new Client.Results.AddResultsForCases { Results = [] });
        await Until(() => silent.Waiting == 2);
        _time.Advance(TimeSpan.FromMinutes(1));
        var early = Clients.Failure(() => ordinary);
        var isStillWaiting = !bulk.IsCompleted;
        _time.Advance(TimeSpan.FromMinutes(4));
        var late = Clients.Failure(() => bulk);

        Assert.That((early.Kind, isStillWaiting, late.Kind), Is.EqualTo((FailureKind.Timeout, true, FailureKind.Timeout)));
    }

    private TestRailClient Client(HttpMessageHandler handler, int attempts = 5) => TestRailClient.Create(new TestRailClientOptions
    {
        Url = "https://acme.testrail.io",
        User = "u",
        ApiKey = "k",
        MaxAttempts = attempts,
        Handler = handler,
        TimeProvider = _time,
    });

    private async Task<T> Call<T>(HttpMessageHandler handler, Func<ITestRailApi, Task<T>> call)
    {
        using var client = Client(handler);
        var task = call(client.Api);
        await Passing(task);
        return await task;
    }

    /// <summary>Advances the clock until the task is done, in small steps: it also advances while the client works, which takes a few milliseconds.</summary>
    private async Task Passing(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.Delay(1);
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(1);
    }
}
