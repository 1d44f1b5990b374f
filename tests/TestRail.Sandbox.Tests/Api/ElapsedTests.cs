using TestRail.Sandbox.Api;

namespace TestRail.Sandbox.Tests.Api;

internal sealed class ElapsedTests
{
    [TestCase("30s", "30s")]
    [TestCase("1m 45s", "1m 45s")]
    [TestCase("1m45s", "1m 45s")]
    [TestCase("60s", "1m")]
    [TestCase("3661s", "1h 1m 1s")]
    [TestCase("1h", "1h")]
    [TestCase("2d 3h", "2d 3h")]
    [TestCase("1w 1d 1h 1m 1s", "1w 1d 1h 1m 1s")]
    public void A_time_span_is_kept_in_its_largest_units(string sent, string kept) => Assert.That(Elapsed.Normalise(sent), Is.EqualTo(kept));

    [TestCase("0.02s", "1s")]
    [TestCase("0.5s", "1s")]
    [TestCase("1.5s", "2s")]
    [TestCase("2.4s", "2s")]
    [TestCase("1m 1.49s", "1m 1s")]
    [TestCase("1.5m", "1m 30s")]
    public void Decimals_are_rounded_to_seconds_unless_the_server_is_strict(string sent, string kept)
    {
        Assert.That(Elapsed.Normalise(sent), Is.EqualTo(kept));
        Assert.That(Elapsed.Normalise(sent, strict: true), Is.Null);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("0s")]
    [TestCase("0m 0s")]
    [TestCase("0.0s")]
    [TestCase(".5s")]
    [TestCase("1.s")]
    [TestCase("1.5.5s")]
    [TestCase("1,5s")]
    [TestCase("5")]
    [TestCase("-5s")]
    [TestCase("5S")]
    [TestCase("5 s")]
    [TestCase("5s 1m")]
    [TestCase("5s 5s")]
    [TestCase("5ms")]
    [TestCase("5s ")]
    [TestCase("5m ")]
    [TestCase(" 5s")]
    [TestCase("5s\n")]
    [TestCase("00:00:05")]
    public void Anything_else_is_no_time_span(string sent) => Assert.That(Elapsed.Normalise(sent), Is.Null);
}
