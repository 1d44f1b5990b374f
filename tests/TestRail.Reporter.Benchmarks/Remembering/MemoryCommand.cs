using System.CommandLine;
using System.Globalization;
using TestRail.Reporter.Benchmarks.Declaring;

namespace TestRail.Reporter.Benchmarks.Remembering;

internal static class MemoryCommand
{
    private const int Rounds = 3;

    private static readonly (int Count, string Target)[] Sizes = [(10_000, "15 MB"), (100_000, "30 MB")];

    public static Command Create()
    {
        var command = new Command("memory", "How much a session's process grows with its results, against a session without any; the sandbox is another process.");
        command.SetAction(_ => RunAsync());
        return command;
    }

    private static async Task RunAsync()
    {
        using var folder = new Folder();
        var idle = await MeasureAsync(folder, 0);
        Figures.Head("memory, more than an idle session");
        Figures.Line("idle session, working set", Figures.Megabytes(idle.WorkingSet));
        foreach (var (count, target) in Sizes)
        {
            var busy = await MeasureAsync(folder, count);
            Figures.Line($"{count} results, peak working set", Figures.Megabytes(busy.WorkingSet - idle.WorkingSet), target);
            Figures.Line($"{count} results, peak heap after a collection", Figures.Megabytes(busy.Heap - idle.Heap));
        }
    }

    private static async Task<(double WorkingSet, double Heap)> MeasureAsync(Folder folder, int count)
    {
        var seed = Seeds.Write(folder, Math.Max(count, 1));
        var assembly = folder.File("Many.Tests.dll");
        ManyTestsAssembly.Write(assembly, count, count);
        var workingSets = new List<double>();
        var heaps = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var sandbox = await SandboxProcess.StartAsync(seed);
            var figures = await Fresh.RunAsync(MemoryOnceCommand.Name, sandbox.Url.AbsoluteUri, assembly, count.ToString(CultureInfo.InvariantCulture));
            workingSets.Add(double.Parse(figures[0], CultureInfo.InvariantCulture));
            heaps.Add(double.Parse(figures[1], CultureInfo.InvariantCulture));
        }

        return (Figures.Median(workingSets), Figures.Median(heaps));
    }
}
