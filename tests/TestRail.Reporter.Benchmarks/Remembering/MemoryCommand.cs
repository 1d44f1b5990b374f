using System.CommandLine;
using System.Globalization;
using TestRail.Reporter.Benchmarks.Declaring;

namespace TestRail.Reporter.Benchmarks.Remembering;

internal static class MemoryCommand
{
    /// <summary>A session with this many results has loaded all the code that a larger session needs.</summary>
    private const int Few = 50;

    /// <summary>
    /// The size of generation 0 in bytes, hexadecimal. The runtime derives it from the processor's cache: on a server with hundreds of megabytes of cache,
    /// no garbage collection runs during a short session.
    /// </summary>
    private const string SmallNursery = "400000";

    private static readonly Dictionary<MemoryKind, string> Words = new()
    {
        [MemoryKind.Heap] = "heap without garbage",
        [MemoryKind.WorkingSetOfSmallCache] = "working set, 4 MB nursery",
        [MemoryKind.WorkingSet] = "working set",
    };

    public static Command Create()
    {
        var command = new Command("memory", "The memory of a session's process by its number of results. The sandbox runs in another process.");
        var count = new Argument<int>("results") { Description = "10000 or 100000." };
        count.AcceptOnlyFromAmong("10000", "100000");
        command.Arguments.Add(count);
        command.SetAction(arguments => RunAsync(arguments.GetRequiredValue(count)));
        return command;
    }

    private static async Task RunAsync(int count)
    {
        using var folder = new Folder();
        Figures.Head($"memory, more than a session of {Few} results");
        Figures.Line("without results, working set", Figures.Megabytes(await MeasureAsync(folder, 0, 1, MemoryKind.WorkingSet)));
        var (rounds, target) = count > 10_000 ? (1, "30 MB") : (3, "15 MB");
        foreach (var kind in Enum.GetValues<MemoryKind>())
        {
            var few = await MeasureAsync(folder, Few, rounds: 3, kind);
            Figures.Line($"{Few} results, {Words[kind]}", Figures.Megabytes(few));
            Figures.Line($"{count} results, + {Words[kind]}", Figures.Megabytes(await MeasureAsync(folder, count, rounds, kind) - few), target);
        }
    }

    private static async Task<double> MeasureAsync(Folder folder, int count, int rounds, MemoryKind kind)
    {
        var seed = Seeds.Write(folder, Math.Max(count, 1));
        var assembly = folder.File("Many.Tests.dll");
        ManyTestsAssembly.Write(assembly, count, count);
        var figures = new List<double>();
        var nursery = kind == MemoryKind.WorkingSet ? "" : SmallNursery;
        for (var round = 0; round < rounds; round++)
        {
            using var sandbox = await SandboxProcess.StartAsync(seed);
            var watched = kind == MemoryKind.Heap ? "true" : "false";
            Environment.SetEnvironmentVariable("DOTNET_GCgen0size", nursery);
            var lines = await Fresh.RunAsync(MemoryOnceCommand.Name, sandbox.Url.AbsoluteUri, assembly, count.ToString(CultureInfo.InvariantCulture), watched);
            Environment.SetEnvironmentVariable("DOTNET_GCgen0size", null);
            figures.Add(double.Parse(lines[0], CultureInfo.InvariantCulture));
        }

        return Figures.Median(figures);
    }
}
