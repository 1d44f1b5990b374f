using TestRail.Reporter.Engine.Delivery;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class ConcurrentlyTests
{
    [Test]
    public async Task No_more_items_are_in_progress_than_allowed()
    {
        var (open, most) = (0, 0);
        await Concurrently.ForEachAsync(Items(30), () => 4, async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(5);
            Interlocked.Decrement(ref open);
        });
        Assert.That((open, most), Is.EqualTo((0, 4)));
    }

    [Test]
    public void After_a_failure_the_open_items_end_and_no_other_begins()
    {
        var (begun, ended) = (0, 0);
        var (allBegun, failed) = (new TaskCompletionSource(), new TaskCompletionSource());
        var failure = Assert.ThrowsAsync<InvalidOperationException>(() => Concurrently.ForEachAsync(Items(10), () => 3, async item =>
        {
            if (Interlocked.Increment(ref begun) == 3)
                allBegun.SetResult();
            await allBegun.Task;
            if (item == 1)
            {
                failed.SetResult();
                throw new InvalidOperationException("first");
            }

            await failed.Task;
            await Task.Delay(20);
            Interlocked.Increment(ref ended);
        }));
        Assert.That((failure!.Message, begun, ended), Is.EqualTo(("first", 3, 2)));
    }

    [Test]
    public async Task An_item_that_must_follow_waits_for_all_earlier_ones()
    {
        var open = 0;
        await Concurrently.ForEachAsync(
            Items(20), () => 5,
            async item =>
            {
                var beside = Interlocked.Increment(ref open) - 1;
                if (item % 7 == 0)
                    Assert.That(beside, Is.Zero);
                await Task.Delay(5);
                Interlocked.Decrement(ref open);
            },
            item => item % 7 == 0);
    }

    [Test]
    public async Task The_number_may_change()
    {
        var (open, most, allowed) = (0, 0, 8);
        await Concurrently.ForEachAsync(Items(40), () => allowed, async item =>
        {
            if (item >= 20)
                most = Math.Max(most, Interlocked.Increment(ref open));
            else
                Interlocked.Increment(ref open);
            await Task.Delay(5);
            Interlocked.Decrement(ref open);
            if (item == 5)
                allowed = 2;
        });
        Assert.That(most, Is.LessThanOrEqualTo(2));
    }

    private static async IAsyncEnumerable<int> Items(int count)
    {
        for (var item = 0; item < count; item++)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
