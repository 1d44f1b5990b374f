using Microsoft.VisualStudio.TestTools.UnitTesting;
using TestRail.Reporter;

namespace Verdicts;

/// <summary>The class whose tests run last. AssemblyCleanup runs after them.</summary>
[TestClass]
public sealed class ZLastTests
{
    public required TestContext TestContext { get; set; }

    [AssemblyCleanup]
    public static void Close() => throw new InvalidOperationException("no end of the assembly");

    [TestMethod, TestRailCase(31)]
    public void Attaches()
    {
        foreach (var name in OddNames.All)
            TestContext.AddResultFile(OddNames.Write(name));
    }
}
