using TestRail.Reporter.Engine.Delivery;

namespace TestRail.Reporter.Tests.Delivery;

internal sealed class SendingPaceTests
{
    [TestCase(20, 50)]
    [TestCase(1000, 50)]
    [TestCase(2000, 100)]
    [TestCase(10_000, 125)]
    public void The_first_batches_are_small_and_share_the_results(int results, int size)
    {
        var pace = new SendingPace(batchSize: null, concurrency: null);
        pace.Expect(results);
        Assert.That((pace.Results, pace.Requests), Is.EqualTo((size, 20)));
    }

    [TestCase(0.1, 1000, Description = "A fast server gets few requests.")]
    [TestCase(1, 500, Description = "All requests are busy until the end.")]
    [TestCase(5, 400)]
    [TestCase(50, 60, Description = "No request takes longer than three seconds.")]
    [TestCase(500, 50)]
    public void Later_batches_are_as_large_as_the_time_for_a_result_allows(double milliseconds, int size)
    {
        var pace = new SendingPace(batchSize: null, concurrency: null);
        pace.Expect(8000);
        pace.Note(100, TimeSpan.FromMilliseconds(100 * milliseconds));
        Assert.That(pace.Results, Is.EqualTo(size));
    }

    [Test]
    public void Requests_that_delay_each_other_become_fewer()
    {
        var pace = new SendingPace(batchSize: null, concurrency: null);
        pace.Expect(10_000);
        pace.Note(100, TimeSpan.FromSeconds(0.5));
        foreach (var _ in Enumerable.Range(0, 100))
            pace.Note(100, TimeSpan.FromSeconds(8));
        Assert.That(pace.Requests, Is.EqualTo(2));
    }

    [Test]
    public void A_lost_answer_halves_the_requests()
    {
        var pace = new SendingPace(batchSize: null, concurrency: null);
        pace.SlowDown();
        Assert.That(pace.Requests, Is.EqualTo(10));
        foreach (var _ in Enumerable.Range(0, 10))
            pace.SlowDown();
        Assert.That(pace.Requests, Is.EqualTo(1));
    }

    [Test]
    public void What_is_configured_does_not_change()
    {
        var pace = new SendingPace(batchSize: 10, concurrency: 3);
        pace.Expect(10_000);
        pace.Note(10, TimeSpan.FromSeconds(0.1));
        pace.Note(10, TimeSpan.FromSeconds(30));
        pace.SlowDown();
        Assert.That((pace.Results, pace.Requests), Is.EqualTo((10, 3)));
    }
}
