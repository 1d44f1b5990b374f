using System.Runtime.Versioning;
using NUnit.Framework;
using TestRail.Reporter;

namespace Targets;

public class TargetTests
{
    [Test, TestRailCase(21)]
    public void Every_target_framework_runs() => Assert.That(Framework(), Is.AnyOf(".NETCoreApp,Version=v8.0", ".NETCoreApp,Version=v10.0"));

    private static string? Framework() =>
        typeof(TargetTests).Assembly.GetCustomAttributes(false).OfType<TargetFrameworkAttribute>().Single().FrameworkName;
}
