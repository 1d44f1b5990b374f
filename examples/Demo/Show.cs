using Spectre.Console;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Options;

namespace Demo;

/// <summary>The demo in six steps: pack, build the examples, start the sandbox, run the examples, show the runs in TestRail and the defects in Axosoft.</summary>
internal static class Show
{
    private const int WebShop = 1;

    private static readonly string[] Results = ["Failed!", "Passed!", "Test run summary: ", "total: ", "failed: "];

    private static readonly Example[] Examples =
    [
        Example.OnVSTest("Shop.NUnit"), Example.OnVSTest("Shop.XUnit"), Example.OnVSTest("Shop.XUnit.V3"), Example.OnVSTest("Shop.MSTest"),
        Example.OnTestingPlatform("Shop.TUnit"),
    ];

    public static async Task<int> RunAsync(bool keep, int port, CancellationToken cancellation)
    {
        if (!await PackAsync(cancellation) || !await BuildAsync(cancellation))
            return 1;

        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port, AxosoftPlugin = Repository.Example("axosoft.ini") }, cancellation);
        Console.WriteLine($"A local TestRail runs at {sandbox.Url}. In each example a test fails, on purpose, because of a known defect. One more failure opens a new defect.");
        foreach (var example in Examples)
            await TestAsync(example, sandbox, cancellation);

        using var stored = new Stored(sandbox.Url);
        var runs = await stored.RunsAsync(WebShop);
        Console.WriteLine();
        AnsiConsole.Write(Table(runs));
        foreach (var run in runs)
            Console.WriteLine($"{run.Name,-14} {run.Address}");
        var defects = sandbox.Axosoft.Items;
        Console.WriteLine();
        AnsiConsole.Write(Table(defects));
        foreach (var defect in defects)
            Console.WriteLine($"{defect.Id,-14} {new Uri(sandbox.AxosoftUrl, $"viewitem.aspx?id={defect.Id}&type=features")}");
        if (keep)
            await WaitAsync(sandbox.Url, cancellation);
        return runs.Count == Examples.Length && runs.All(run => run.Passed > 0 && run.Failed > 0) && defects.Count == 1 ? 0 : 1;
    }

    private static async Task<bool> PackAsync(CancellationToken cancellation)
    {
        Console.WriteLine("Packing the packages …");
        foreach (var unpacked in Directory.Exists(Repository.UnpackedPackages) ? Directory.EnumerateDirectories(Repository.UnpackedPackages, "testrail.*") : [])
            Directory.Delete(unpacked, recursive: true);
        return await SucceedsAsync(["pack", Repository.Packages, "-c", Repository.Configuration, "--nologo"], cancellation);
    }

    private static async Task<bool> BuildAsync(CancellationToken cancellation)
    {
        Console.WriteLine("Building the examples …");
        return await SucceedsAsync(["build", Repository.Example("Examples.sln"), "--nologo"], cancellation);
    }

    /// <summary>A test of each example fails on purpose, so "dotnet test" exits with 1. The demo checks the stored runs instead.</summary>
    private static async Task TestAsync(Example example, SandboxServer sandbox, CancellationToken cancellation)
    {
        Console.WriteLine($"\n{example.Command}");
        var (_, output) = await Dotnet.RunAsync(example.Folder, example.Arguments, Variables(sandbox), cancellation);
        foreach (var line in output.Select(Telling).OfType<string>())
            Console.WriteLine($"  {line}");
    }

    private static Dictionary<string, string> Variables(SandboxServer sandbox) => new()
    {
        ["TESTRAIL_URL"] = sandbox.Url.AbsoluteUri,
        ["TESTRAIL_API_KEY"] = SandboxServer.Key,
        ["TESTRAIL_DEFECTS__PUSH"] = "failed",
        ["TESTRAIL_DEFECTS__FILE"] = Repository.Example("axosoft.ini"),
        ["AXOSOFT_ADDRESS"] = sandbox.AxosoftUrl.AbsoluteUri,
        ["AXOSOFT_USER"] = AxosoftState.User,
        ["AXOSOFT_PASSWORD"] = AxosoftState.Password,
        ["AXOSOFT_CLIENT_ID"] = AxosoftState.ClientId,
        ["AXOSOFT_CLIENT_SECRET"] = AxosoftState.ClientSecret,
    };

    /// <summary>A message of the reporter, or the result of the command. Microsoft.Testing.Platform writes <c>Standard output:</c> before a test application's first line.</summary>
    private static string? Telling(string line) =>
        line.IndexOf("testrail: ", StringComparison.Ordinal) is >= 0 and var at ? line[at..].Trim()
        : Array.Exists(Results, result => line.Trim().StartsWith(result, StringComparison.Ordinal)) ? line.Trim()
        : null;

    private static async Task<bool> SucceedsAsync(string[] arguments, CancellationToken cancellation)
    {
        var (exitCode, output) = await Dotnet.RunAsync(Repository.Root, arguments, new Dictionary<string, string>(), cancellation);
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

    private static Table Table(IReadOnlyList<AxosoftItem> defects)
    {
        var table = new Table { Title = new TableTitle("What Axosoft holds now") };
        table.AddColumns("Defect", "Title");
        foreach (var defect in defects)
            table.AddRow(new Text($"{defect.Id}"), new Text(defect.Name));
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
