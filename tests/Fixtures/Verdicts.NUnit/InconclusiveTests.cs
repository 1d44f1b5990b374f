using NUnit.Framework;

namespace Verdicts;

public class InconclusiveTests
{
    [Test, Category("C16")]
    public void In_the_words_of_a_platform() => Assert.Inconclusive("Only supported on Xbox");

    [Test, Category("C17")]
    public void Plainly()
    {
        TestContext.Write("waiting...");
        Assert.Inconclusive("no verdict");
    }

    [Category("C18")]
    [TestCase(1)]
    [TestCase(-1)]
    public void Rows_that_are_no_theory(int number) => Assume.That(number, Is.Positive);

    [Test, Category("C29")]
    public void Ignored() => Assert.Ignore("not today");
}

public class InconclusiveSetUpTests
{
    [OneTimeSetUp]
    public void Connect() => Assert.Inconclusive("no database");

    [Test, Category("C33")]
    public void Never_runs() { }
}
