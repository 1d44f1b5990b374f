using NUnit.Framework;
using TestRail.Reporter;

namespace Verdicts
{
    public class PassingTests
    {
        [OneTimeTearDown]
        public void Close() => throw new InvalidOperationException("no end of passing tests");

        [Test, TestRailCase(1)]
        public void First()
        {
        }

        [Test, TestRailCase(2)]
        public void Last()
        {
        }
    }

    public class FailingTests
    {
        [OneTimeTearDown]
        public void Close() => Assert.Fail("no end of failing tests");

        [Test, TestRailCase(3)]
        public void Fails() => Assert.Fail("as told");

        [Test, TestRailCase(4)]
        public void Passes()
        {
        }
    }

    public sealed class DisposedTests : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("no end of a fixture");

        [Test, TestRailCase(5)]
        public void Test()
        {
        }
    }

    public class OwnTearDownTests
    {
        [TearDown]
        public void End() => throw new InvalidOperationException("no end of this test");

        [Test, TestRailCase(6)]
        public void Test()
        {
        }
    }

    public class AttachmentTests
    {
        [Test, TestRailCase(8)]
        public void Attaches()
        {
            foreach (var name in OddNames.All)
                TestContext.AddTestAttachment(OddNames.Write(name));
        }
    }
}

namespace Verdicts.Inside
{
    [SetUpFixture]
    public class Surroundings
    {
        [OneTimeTearDown]
        public void Close() => throw new InvalidOperationException("no end of the namespace");
    }

    public class InsideTests
    {
        [Test, TestRailCase(7)]
        public void Test()
        {
        }
    }
}
