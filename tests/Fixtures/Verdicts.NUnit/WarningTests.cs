using NUnit.Framework;

namespace Verdicts;

public class WarningTests
{
    private static int _attempts;

    [Test, Category("C24")]
    public void Warn_if() => Warn.If(1, Is.EqualTo(1), "one is one");

    [Test, Category("C25")]
    public void Warn_unless()
    {
        Warn.Unless(1, Is.EqualTo(2), "one is not two");
        Warn.Unless(1, Is.EqualTo(3), "nor three");
    }

    [Test, Category("C26")]
    public void Assert_warn() => Assert.Warn("slow today");

    [Test, Category("C27")]
    public void A_warning_and_a_failure()
    {
        Warn.If(1, Is.EqualTo(1));
        Assert.Fail("too slow");
    }

    [Test, Category("C28")]
    public void A_warning_and_a_pass()
    {
        Warn.If(1, Is.EqualTo(1));
        Assert.Pass("fast enough");
    }

    [Test, Category("C30")]
    public void A_warning_and_then_ignored()
    {
        Warn.If(1, Is.EqualTo(1));
        Assert.Ignore("not today");
    }

    [Category("C31")]
    [TestCase(1)]
    [TestCase(2)]
    public void Rows(int number) => Warn.If(number, Is.EqualTo(2), "two is even");

    [Test, Category("C38"), Retry(2)]
    public void Warns_at_the_second_attempt()
    {
        if (++_attempts == 1)
            Assert.Fail("cold");
        Assert.Warn("lukewarm");
    }
}

public class WarningSetUpTests
{
    [SetUp]
    public void Measure() => Assert.Warn("slow set-up");

    [Test, Category("C32")]
    public void Runs_all_the_same() { }
}
