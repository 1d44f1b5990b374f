using TestRail.Client.Errors;
using TestRail.Reporter.Engine.Requests;

namespace TestRail.Reporter.Tests.Sessions;

/// <summary>When a request without a response is considered not executed.</summary>
internal sealed class SettlePolicyTests
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);

    private readonly TwoClocks _time = new();

    [Test]
    public async Task What_the_server_itself_answered_to_is_decided_by_one_look()
    {
        var policy = new SettlePolicy(Settle, _time);
        policy.Note("a", Lost(mayStillHappen: false));
        Assert.That(await IsLost(policy), Is.True);
    }

    [Test]
    public async Task A_server_that_may_still_be_at_work_is_given_its_time()
    {
        var policy = new SettlePolicy(Settle, _time);
        policy.Note("a", Lost(mayStillHappen: true));
        Assert.That(await IsLost(policy), Is.False);

        _time.Pass(Settle - TimeSpan.FromSeconds(1));
        Assert.That(await IsLost(policy), Is.False);

        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.That(await IsLost(policy), Is.True);
    }

    [TestCase(1)]
    [TestCase(-1)]
    public async Task A_clock_that_somebody_sets_changes_nothing(int hours)
    {
        foreach (var settle in new TimeSpan?[] { Settle, null })
        {
            var policy = new SettlePolicy(settle, _time);
            policy.Note("a", Lost(mayStillHappen: true));
            _time.Set(TimeSpan.FromHours(hours));
            Assert.That(await IsLost(policy), Is.False, $"{settle}");
        }
    }

    [Test]
    public async Task What_an_earlier_process_sent_is_given_its_time_from_the_first_look_on()
    {
        var policy = new SettlePolicy(Settle, _time);
        Assert.That(await IsLost(policy, sentBefore: TimeSpan.FromDays(1)), Is.False);

        _time.Pass(Settle);
        Assert.That(await IsLost(policy, sentBefore: TimeSpan.FromDays(1)), Is.True);
    }

    [Test]
    public async Task Without_a_time_to_settle_it_counts_as_lost_after_ten_minutes_only()
    {
        var policy = new SettlePolicy(settle: null, _time);
        policy.Note("a", Lost(mayStillHappen: false));
        _time.Pass(TimeSpan.FromMinutes(9));
        Assert.That(await IsLost(policy), Is.False);

        Assert.That(await IsLost(new SettlePolicy(settle: null, _time), sentBefore: TimeSpan.FromMinutes(11)), Is.True, "as another process sees it");
    }

    private static TestRailException Lost(bool mayStillHappen) =>
        new(FailureKind.ServerError, "add_run/1", "add_run/1: the server failed.") { IsInDoubt = true, MayStillHappen = mayStillHappen };

    private async Task<bool> IsLost(SettlePolicy policy, TimeSpan sentBefore = default) =>
        (await policy.LookUpAsync("a", _time.GetUtcNow() - sentBefore, static () => Task.FromResult<string?>(null))).IsLost;

    /// <summary>A clock with an adjustable wall time and a monotonic timestamp.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _now = Given.Noon;
        private TimeSpan _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _passed.Ticks;

        public void Set(TimeSpan by) => _now += by;

        public void Pass(TimeSpan time) => (_now, _passed) = (_now + time, _passed + time);
    }
}
