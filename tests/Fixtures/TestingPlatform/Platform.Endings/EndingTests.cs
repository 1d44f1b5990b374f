using System.Diagnostics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Platform.Endings;

/// <summary>Ten tests pass, the eleventh ends the process as the variable ENDING says, and nine more would pass.</summary>
[TestClass]
public sealed class EndingTests
{
    private static int s_ran;

    public static IEnumerable<object[]> Rows => Enumerable.Range(1, 20).Select(row => new object[] { row });

    [TestMethod, DynamicData(nameof(Rows)), TestRailCase(1)]
    public void Test(int row)
    {
        if (++s_ran == 11)
            End(Environment.GetEnvironmentVariable("ENDING"));
    }

    private static void End(string? kind)
    {
        switch (kind)
        {
            case "fail":
                Assert.Fail("as told");
                break;
            case "exit":
                Environment.Exit(9);
                break;
            case "failfast":
                Environment.FailFast("as told");
                break;
            case "overflow":
                Deepen(1);
                break;
            case "kill":
                Process.GetCurrentProcess().Kill();
                break;
            case "wait":
                File.WriteAllText(Environment.GetEnvironmentVariable("READY")!, Environment.ProcessId.ToString());
                Thread.Sleep(TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("LASTING") ?? "120")));
                break;
        }
    }

    private static int Deepen(int depth) => depth + Deepen(depth + 1) + Deepen(depth + 2);
}
