using Axosoft.Client.Errors;
using Axosoft.Client.Items;
using Axosoft.Client.Tests.Wire;
using Axosoft.Client.Values;
using Microsoft.Extensions.Time.Testing;

namespace Axosoft.Client.Tests;

public sealed class LimitTests
{
    private static readonly SaveItem Item = new(new AddItem { Name = "N", Project = new NamedId(1) });

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task No_more_than_25_calls_are_sent_in_a_second()
    {
        using var handler = new ScriptedHandler(_time);
        using var client = Client(handler);

        await Run(Task.WhenAll(Enumerable.Range(0, 60).Select(_ => client.Api.GetItemAsync(ItemType.Features, 7))));

        var times = handler.Times.Order().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(times, Has.Count.EqualTo(60));
            Assert.That(Enumerable.Range(0, 35).Select(at => times[at + 25] - times[at]), Is.All.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        });
    }

    [Test]
    public async Task A_used_up_second_pauses_all_calls_and_no_write_is_lost_or_doubled()
    {
        using var handler = new ScriptedHandler(_time, ScriptedHandler.Status(503, "3"));
        using var client = Client(handler);

        var first = client.Api.AddItemAsync(ItemType.Features, Item);
        await Until(() => handler.Times.Count == 1);
        await Task.Delay(50);
        await Run(Task.WhenAll(first, client.Api.AddItemAsync(ItemType.Features, Item)));

        Assert.That(handler.Times.Skip(1), Has.Exactly(2).Items.And.All.GreaterThanOrEqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task A_used_up_day_costs_the_attempts_of_one_call()
    {
        using var handler = new ScriptedHandler(_time, [.. Enumerable.Repeat(ScriptedHandler.Status(503), 100)]);
        using var client = Client(handler, deadline: TimeSpan.FromSeconds(30));
        var first = client.Api.GetCurrentUserAsync();
        await Run(first.ContinueWith(_ => { }, TaskScheduler.Default));

        var failures = new[] { Clients.Failure(() => first), Clients.Failure(() => client.Api.GetCurrentUserAsync()) };

        Assert.Multiple(() =>
        {
            Assert.That(failures.Select(failure => failure.Kind), Is.All.EqualTo(FailureKind.QuotaExceeded));
            Assert.That(failures[1].RetryAfter, Is.GreaterThan(TimeSpan.FromSeconds(30)));
            Assert.That(handler.Times, Has.Count.EqualTo(5));
        });
    }

    [Test]
    public async Task A_client_can_be_kept_from_spending_the_day()
    {
        using var handler = new ScriptedHandler(_time);
        using var client = AxosoftClient.Create(new AxosoftClientOptions { Url = "https://acme.axosoft.com", AccessToken = "t", Handler = handler, MaxCalls = 2 });
        await client.Api.GetCurrentUserAsync();
        await client.Api.GetCurrentUserAsync();

        var failure = Clients.Failure(() => client.Api.GetCurrentUserAsync());

        Assert.That((failure.Kind, failure.IsInDoubt, handler.Times.Count, client.CallCount), Is.EqualTo((FailureKind.QuotaExceeded, false, 2, 2)));
    }

    [Test]
    public async Task A_read_is_repeated_and_a_write_in_doubt_is_not()
    {
        using var reads = new ScriptedHandler(_time, ScriptedHandler.Status(500), ScriptedHandler.Fails(new IOException("reset")), ScriptedHandler.Status(502));
        using var reader = Client(reads);
        await Run(reader.Api.GetCurrentUserAsync());

        using var writes = new ScriptedHandler(_time, ScriptedHandler.Status(502));
        using var writer = Client(writes);
        var failure = Clients.Failure(() => writer.Api.AddItemAsync(ItemType.Features, Item));

        Assert.That((reads.Times.Count, writes.Times.Count, failure.IsInDoubt), Is.EqualTo((4, 1, true)));
    }

    private AxosoftClient Client(ScriptedHandler handler, TimeSpan? deadline = null) =>
        AxosoftClient.Create(new AxosoftClientOptions
        {
            Url = "https://acme.axosoft.com",
            AccessToken = "t",
            Handler = handler,
            TimeProvider = _time,
            RetryDeadline = deadline ?? TimeSpan.FromMinutes(2),
        });

    /// <summary>Advances the clock until the task is done.</summary>
    private async Task Run(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(10));
            _time.Advance(TimeSpan.FromMilliseconds(250));
        }

        await task;
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(5);
    }
}
