using NUnit.Framework;

namespace Verdicts;

[TestFixture("chrome")]
[TestFixture("fire.fox")]
public class BrowserTests(string browser)
{
    [Test, Category("C34")]
    public void Opens() => Assert.That(browser, Is.EqualTo("chrome"));
}

[TestFixture(typeof(int))]
[TestFixture(typeof(List<string>))]
public class ListTests<T>
{
    [Test, Category("C35")]
    public void Holds() => Assert.That(typeof(T), Is.EqualTo(typeof(int)));
}

public abstract class ShopTests
{
    protected abstract bool IsOpen { get; }

    [Category("C36")]
    [TestCase(1, TestName = "Sells. (a row)")]
    public void Sells(int number) => Assert.That(IsOpen, $"{number}");
}

public class OpenShopTests : ShopTests
{
    protected override bool IsOpen => true;
}

public class ClosedShopTests : ShopTests
{
    protected override bool IsOpen => false;
}
