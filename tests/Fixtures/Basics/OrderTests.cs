using NUnit.Framework;
using TestRail.Reporter;

namespace Basics;

public class OrderTests
{
    [Test, TestRailCase(11)]
    public void An_order_has_a_total() => Assert.That(19 + 5, Is.EqualTo(24));

    [Test, TestRailCase(12)]
    public void An_order_has_a_number() => Assert.That("4711", Has.Length.EqualTo(4));

    [Test]
    public void No_case_knows_this_test() => Assert.Pass();
}
