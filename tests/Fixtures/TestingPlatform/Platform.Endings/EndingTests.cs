using System.Diagnostics;
using System.Runtime.InteropServices;
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
            case "handled":
                HandleOwnSignal();
                break;
            case "wait":
                File.WriteAllText(Environment.GetEnvironmentVariable("READY")!, Environment.ProcessId.ToString());
                Thread.Sleep(TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("LASTING") ?? "120")));
                break;
        }
    }

    /// <summary>Checks that the application shuts down in order when it is told to.</summary>
    private static void HandleOwnSignal()
    {
        using var handled = new ManualResetEventSlim();
        using var handler = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            handled.Set();
        });
        Process.Start("kill", ["-TERM", Environment.ProcessId.ToString()]).WaitForExit();
        handled.Wait();
        // Another handler may end the process now.
        Thread.Sleep(TimeSpan.FromSeconds(1));
    }

    private static int Deepen(int depth) => depth + Deepen(depth + 1) + Deepen(depth + 2);
}
