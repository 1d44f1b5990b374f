using NUnit.Framework;

namespace Plain;

public class PlainTests
{
    [Test]
    public void A_project_without_the_reporter_runs_as_ever() => Assert.That(1 + 1, Is.EqualTo(2));
}
