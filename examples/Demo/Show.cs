using Spectre.Console;
using TestRail.Sandbox;

namespace Demo;

/// <summary>The demo in four steps: pack, start the sandbox, run the examples, show the runs stored in TestRail.</summary>
internal static class Show
{
    private const int WebShop = 1;

    private static readonly string[] Examples = ["Shop.NUnit", "Shop.XUnit", "Shop.XUnit.V3", "Shop.MSTest"];

    public static async Task<int> RunAsync(bool keep, int port, CancellationToken cancellation)
    {
        if (!await PackAsync(cancellation))
            return 1;

        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, cancellation);
        Console.WriteLine($"A local TestRail runs at {sandbox.Url}. In each example one test fails, on purpose.");
        foreach (var example in Examples)
            await TestAsync(example, sandbox.Url, cancellation);

        using var stored = new Stored(sandbox.Url);
        var runs = await stored.RunsAsync(WebShop);
        Console.WriteLine();
        AnsiConsole.Write(Table(runs));
        foreach (var run in runs)
            Console.WriteLine($"{run.Name,-14} {run.Address}");
        if (keep)
            await WaitAsync(sandbox.Url, cancellation);
        return runs.Count == Examples.Length && runs.All(run => run.Passed > 0 && run.Failed > 0) ? 0 : 1;
    }

    private static async Task<bool> PackAsync(CancellationToken cancellation)
    {
        Console.WriteLine("Packing the packages …");
        foreach (var unpacked in Directory.Exists(Repository.UnpackedPackages) ? Directory.EnumerateDirectories(Repository.UnpackedPackages, "testrail.*") : [])
            Directory.Delete(unpacked, recursive: true);
        return await SucceedsAsync(["pack", Repository.Packages, "-c", "Release", "--nologo"], cancellation);
    }

    /// <summary>One test of each example fails on purpose, so "dotnet test" exits with 1. The demo checks the stored runs instead.</summary>
    private static async Task TestAsync(string example, Uri url, CancellationToken cancellation)
    {
        Console.WriteLine($"\ndotnet test examples/{example} --logger testrail");
        if (!await SucceedsAsync(["build", Repository.Example(example), "--nologo"], cancellation))
            return;

        var environment = new Dictionary<string, string> { ["TESTRAIL_URL"] = url.AbsoluteUri, ["TESTRAIL_API_KEY"] = SandboxServer.Key };
        var (_, output) = await Dotnet.RunAsync(["test", Repository.Example(example), "--no-build", "--logger", "testrail"], environment, cancellation);
        foreach (var line in output.Where(IsTelling))
            Console.WriteLine($"  {line.Trim()}");
    }

    private static bool IsTelling(string line) =>
        line.StartsWith("testrail: ", StringComparison.Ordinal) || line.StartsWith("Failed!", StringComparison.Ordinal) || line.StartsWith("Passed!", StringComparison.Ordinal);

    private static async Task<bool> SucceedsAsync(string[] arguments, CancellationToken cancellation)
    {
        var (exitCode, output) = await Dotnet.RunAsync(arguments, new Dictionary<string, string>(), cancellation);
        foreach (var line in exitCode == 0 ? [] : output)
            Console.WriteLine(line);
        return exitCode == 0;
    }

    private static Table Table(IReadOnlyList<StoredRun> runs)
    {
        var table = new Table { Title = new TableTitle("What TestRail holds now") };
        table.AddColumns("Run", "Passed", "Failed", "Retest", "Untested", "State");
        foreach (var run in runs)
        {
            table.AddRow(
                new Text(run.Config is null ? run.Name : $"{run.Name} ({run.Config})"),
                new Text($"{run.Passed}", new Style(Color.Green)),
                new Text($"{run.Failed}", new Style(Color.Red)),
                new Text($"{run.Retest}", new Style(Color.Yellow)),
                new Text($"{run.Untested}"),
                new Text(run.IsClosed ? "closed" : "open"));
        }

        return table;
    }

    private static async Task WaitAsync(Uri url, CancellationToken cancellation)
    {
        Console.WriteLine($"Look around at {url} (user {SandboxServer.User}, key {SandboxServer.Key}). Ctrl-C ends it.");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The user pressed Ctrl-C, the normal way to stop.
        }
    }
}
