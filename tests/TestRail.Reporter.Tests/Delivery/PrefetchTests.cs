using TestRail.Reporter.Engine.Delivery;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class PrefetchTests
{
    [Test]
    public async Task Items_come_in_their_order_and_one_is_prepared_in_advance()
    {
        var prepared = new SemaphoreSlim(0);
        var seen = new List<string>();
        await foreach (var item in Prefetch.Of(Letters(prepared)))
        {
            seen.Add(item);
            Assert.That(await prepared.WaitAsync(TimeSpan.FromSeconds(30)), "this one, or the next, is ready while this one is worked on");
        }

        Assert.That(seen, Is.EqualTo(["a", "b", "c"]));
    }

    [Test]
    public void What_the_sequence_throws_comes_out_after_what_it_gave()
    {
        var seen = new List<string>();
        Assert.That(async () =>
        {
            await foreach (var item in Prefetch.Of(Letters(new SemaphoreSlim(0)).Concat(Broken())))
                seen.Add(item);
        }, Throws.InstanceOf<InvalidDataException>());
        Assert.That(seen, Is.EqualTo(["a", "b", "c"]));
    }

    [Test]
    public async Task Nothing_reads_on_when_the_reader_has_stopped()
    {
        var reading = 0;
        await foreach (var _ in Prefetch.Of(Slow()))
            break;

        Assert.That(reading, Is.Zero);

        IEnumerable<string> Slow()
        {
            yield return "a";
            Interlocked.Increment(ref reading);
            Thread.Sleep(200);
            Interlocked.Decrement(ref reading);
            yield return "b";
        }
    }

    private static IEnumerable<string> Letters(SemaphoreSlim prepared)
    {
        foreach (var letter in new[] { "a", "b", "c" })
        {
            prepared.Release();
            yield return letter;
        }
    }

    private static IEnumerable<string> Broken() => Enumerable.Range(0, 1).Select<int, string>(_ => throw new InvalidDataException());
}
