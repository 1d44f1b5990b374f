using System.Net;
using TestRail.Client.Errors;
using TestRail.Client.Http;

namespace TestRail.Client.Tests.Http;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Policy = new(MaxAttempts: 5, Deadline: TimeSpan.FromMinutes(5));
    private static readonly Call Read = new("get_run", "1", IsWrite: false);
    private static readonly Call Write = new("add_run", "1", IsWrite: true);

    [TestCase(FailureKind.Unreachable, null, true, true)]
    [TestCase(FailureKind.RateLimited, 429, true, true)]
    [TestCase(FailureKind.Maintenance, 409, true, true)]
    [TestCase(FailureKind.Timeout, null, true, false)]
    [TestCase(FailureKind.ConnectionLost, null, true, false)]
    [TestCase(FailureKind.UnreadableReply, 200, true, false)]
    [TestCase(FailureKind.ServerError, 500, true, false)]
    [TestCase(FailureKind.ServerError, 502, true, false)]
    [TestCase(FailureKind.ServerError, 503, true, false)]
    [TestCase(FailureKind.ServerError, 504, true, false)]
    [TestCase(FailureKind.ServerError, 501, false, false)]
    [TestCase(FailureKind.BadRequest, 400, false, false)]
    [TestCase(FailureKind.InvalidCredentials, 401, false, false)]
    [TestCase(FailureKind.Forbidden, 403, false, false)]
    [TestCase(FailureKind.ApiDisabled, 403, false, false)]
    [TestCase(FailureKind.NotFound, 404, false, false)]
    [TestCase(FailureKind.UnknownMethod, 404, false, false)]
    [TestCase(FailureKind.TooLarge, 413, false, false)]
    [TestCase(FailureKind.Redirected, 301, false, false)]
    [TestCase(FailureKind.NotTestRail, 200, false, false)]
    [TestCase(FailureKind.Unreachable, 407, false, false)]
    [TestCase(FailureKind.TlsFailed, null, false, false)]
    public void A_write_is_repeated_only_where_it_surely_did_not_happen(FailureKind kind, int? status, bool read, bool write)
    {
        var failure = new TestRailException(kind, "", "") { StatusCode = (HttpStatusCode?)status };

        Assert.Multiple(() =>
        {
            Assert.That(Policy.Delay(Read, failure, 1, TimeSpan.Zero, 0) is not null, Is.EqualTo(read));
            Assert.That(Policy.Delay(Write, failure, 1, TimeSpan.Zero, 0) is not null, Is.EqualTo(write));
        });
    }

    [Test]
    public void Every_kind_of_failure_is_decided_on() =>
        Assert.That(
            typeof(RetryPolicyTests).GetMethod(nameof(A_write_is_repeated_only_where_it_surely_did_not_happen))!
                .GetCustomAttributes(typeof(TestCaseAttribute), false).Select(row => ((TestCaseAttribute)row).Arguments[0]).Distinct(),
            Is.EquivalentTo(Enum.GetValues<FailureKind>()));

    [TestCase(1, 0, 1)]
    [TestCase(2, 0, 2)]
    [TestCase(3, 0, 4)]
    [TestCase(4, 0, 8)]
    [TestCase(9, 0, 30)]
    [TestCase(1, 1, 0.5)]
    [TestCase(3, 0.5, 3)]
    public void Waits_double_up_to_half_a_minute_and_lose_up_to_a_half(int attempt, double jitter, double seconds)
    {
        var patient = Policy with { MaxAttempts = 100 };

        Assert.That(patient.Delay(Read, Unreachable(), attempt, TimeSpan.Zero, jitter), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void The_server_says_how_long_to_wait() =>
        Assert.That(Policy.Delay(Write, Unreachable(TimeSpan.FromSeconds(42)), 1, TimeSpan.Zero, 1), Is.EqualTo(TimeSpan.FromSeconds(42)));

    [TestCase(4, 0, true)]
    [TestCase(5, 0, false)]
    [TestCase(1, 299, true)]
    [TestCase(1, 300, false)]
    public void Attempts_and_time_run_out(int attempt, int elapsed, bool again) =>
        Assert.That(Policy.Delay(Read, Unreachable(TimeSpan.FromSeconds(1)), attempt, TimeSpan.FromSeconds(elapsed), 0) is not null, Is.EqualTo(again));

    private static TestRailException Unreachable(TimeSpan? retryAfter = null) => new(FailureKind.Unreachable, "", "") { RetryAfter = retryAfter };
}
