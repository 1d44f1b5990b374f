using TestRail.Client.Results;

namespace TestRail.Client.Tests;

public sealed class ElapsedTextTests
{
    [TestCase(-1, null)]
    [TestCase(0, null)]
    [TestCase(0.001, "1s")]
    [TestCase(1.49, "1s")]
    [TestCase(1.5, "2s")]
    [TestCase(59.6, "1m")]
    [TestCase(105, "1m 45s")]
    [TestCase(3600, "1h")]
    [TestCase(3605, "1h 5s")]
    [TestCase(100_000, "27h 46m 40s")]
    public void A_duration_is_written_in_whole_units(double seconds, string? expected) =>
        Assert.That(ElapsedText.From(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
}
