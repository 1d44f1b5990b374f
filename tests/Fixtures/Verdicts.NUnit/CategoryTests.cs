using NUnit.Framework;

[assembly: Category("C8")]

namespace Verdicts;

public class CategoryTests
{
    private static TestCaseData[] Rows() => [new TestCaseData(1).SetCategory("C5").SetName("A row (named) [freely].x")];

    [Test, Category("C1")]
    public void Of_a_method() { }

    [Test, Category("Smoke"), Category("@C2")]
    public void As_a_tag() { }

    [TestCase(1, Category = "C3,C4")]
    [TestCase(2, Category = "Smoke")]
    public void Of_a_row(int number) => Assert.That(number, Is.EqualTo(1), "the other row has no case");

    [TestCaseSource(nameof(Rows))]
    public void Of_data(int number) => Assert.That(number, Is.Positive);
}

[Category("C6")]
public class CategoryOfClassTests
{
    [Test]
    public void Of_a_class() { }
}

[TestFixture(Category = "C7,Smoke")]
public class CategoryOfFixtureTests
{
    [Test]
    public void Of_a_fixture() { }
}
