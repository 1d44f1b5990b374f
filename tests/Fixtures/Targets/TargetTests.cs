using System.Runtime.Versioning;
using NUnit.Framework;
using TestRail.Reporter;

namespace Targets;

public class TargetTests
{
    [Test, TestRailCase(21)]
    public void Every_target_framework_runs() => Assert.That(Framework(), Is.AnyOf(".NETCoreApp,Version=v8.0", ".NETCoreApp,Version=v10.0"));

    [Test, TestRailCase(22)]
    public void A_target_framework_may_fail() => Assert.That(Framework(), Is.Not.EqualTo(Environment.GetEnvironmentVariable("FAILS_ON")));

    private static string? Framework() =>
        typeof(TargetTests).Assembly.GetCustomAttributes(false).OfType<TargetFrameworkAttribute>().Single().FrameworkName;
}
