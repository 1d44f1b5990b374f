using NUnit.Framework;

namespace Verdicts;

public class TheoryTests
{
    [DatapointSource]
    public int[] Numbers = [-1, 0, 4];

    [Theory, Category("C19")]
    public void Some_data_qualify(int number)
    {
        Assume.That(number >= 0);
        Assert.That(Math.Sqrt(number), Is.GreaterThanOrEqualTo(0));
    }

    [Theory, Category("C20")]
    public void No_data_qualify(int number) => Assume.That(number > 100);

    [Theory, Category("C21")]
    public void Some_data_fail(int number)
    {
        Assume.That(number >= 0, "negative");
        Assert.That(number, Is.Zero);
    }

    [Theory, Category("C22")]
    public void Some_data_are_inconclusive(int number)
    {
        if (number < 0)
            Assert.Inconclusive("no verdict");
    }
}
