using NUnit.Framework;
using TestRail.Reporter;

namespace RetriesNUnit;

public class SetUpTests
{
    [OneTimeSetUp]
    public void Connect() => throw new InvalidOperationException("no database");

    [Test, TestRailCase(4)]
    public void Never_runs() => Assert.Pass();
}
