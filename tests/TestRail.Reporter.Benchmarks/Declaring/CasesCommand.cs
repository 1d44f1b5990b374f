using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TestRail.Reporter.Engine.Configuration;
using TestRail.Reporter.Engine.Matching;

namespace TestRail.Reporter.Benchmarks.Declaring;

internal static class CasesCommand
{
    public const int Cases = 5100;

    private const int Tests = 5000;

    private const int FreshProcesses = 9;

    private const int WarmRounds = 100;

    public static Command Create()
    {
        var command = new Command("cases", "Reads the case ids of an assembly with 5,000 tests, in a fresh process and in a warm one.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        using var folder = new Folder();
        var assembly = folder.File("Many.Tests.dll");
        ManyTestsAssembly.Write(assembly, Tests, Cases);
        var cold = new List<double>();
        for (var round = 0; round < FreshProcesses; round++)
            cold.Add(double.Parse((await Fresh.RunAsync(CasesOnceCommand.Name, assembly))[0], CultureInfo.InvariantCulture));

        Figures.Head($"{Cases} case ids of {Tests} tests");
        Figures.Line("fresh process", Figures.Milliseconds(Figures.Median(cold)), "120 ms");
        Figures.Line("warm", Figures.Milliseconds(Warm(assembly)), "25 ms");
    }

    /// <summary>Measures the last third of the rounds, when the code is fully optimized.</summary>
    private static double Warm(string assembly) =>
        Figures.Median(Enumerable.Range(0, WarmRounds).Select(_ => Once(assembly)).ToList().Skip(WarmRounds * 2 / 3));

    private static double Once(string assembly)
    {
        var start = Stopwatch.GetTimestamp();
        AssemblyCases.Read([assembly], new CaseOptions().MatchBy);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
