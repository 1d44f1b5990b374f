using System.CommandLine;
using System.Globalization;
using BenchmarkDotNet.Running;

namespace TestRail.Reporter.Benchmarks.Recording;

internal static class RecordCommand
{
    public static Command Create()
    {
        var command = new Command("record", "Records one result: time and allocated bytes.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        var summary = BenchmarkRunner.Run<RecordBenchmark>(Measuring.Briefly);
        Figures.Head("recording one result");
        foreach (var report in summary.Reports)
        {
            var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name.ToLowerInvariant();
            Figures.Line($"{name}, time", string.Create(CultureInfo.InvariantCulture, $"{report.ResultStatistics!.Median / 1000:0.00} µs"), "10 µs");
            Figures.Line($"{name}, allocated", string.Create(CultureInfo.InvariantCulture, $"{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)} B"), "2048 B");
        }
    }
}
