using System.Globalization;

namespace TestRail.Reporter.EndToEnd.Running;

/// <summary>
/// A command in its own process group, as terminals and CI agents start it. A signal to the group reaches all of its processes and no others.
/// Linux only.
/// </summary>
internal sealed class ProcessGroup : IAsyncDisposable
{
    private ProcessGroup(Command leader) => Leader = leader;

    /// <summary>The command. Its process id is the group's id.</summary>
    public Command Leader { get; }

    /// <summary>Starts <c>dotnet</c> of the SDK that runs these tests.</summary>
    public static ProcessGroup DotNet(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments, environment);

    /// <summary>Starts a program. A shell starts background jobs with SIGINT ignored, and children inherit that, so the default is restored first.</summary>
    public static ProcessGroup Start(string file, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        new(Command.Start("setsid", folder, ["env", "--default-signal=INT,TERM", file, .. arguments], environment));

    /// <summary>Sends a signal to the whole group, as Ctrl-C does with <c>INT</c>.</summary>
    public Task SignalAllAsync(string signal) => SignalAsync(signal, -Leader.Id);

    /// <summary>Sends a signal to the command only.</summary>
    public Task SignalLeaderAsync(string signal) => SignalAsync(signal, Leader.Id);

    /// <summary>Sends a signal to the only process of the group whose command line contains this text.</summary>
    public Task SignalAsync(string signal, string program) => SignalAsync(signal, Members().Single(id => CommandLine(id).Contains(program, StringComparison.Ordinal)));

    /// <summary>Waits until no process of the group has a command line that begins with this text.</summary>
    public async Task EndOfAsync(string command, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        while (Members().Exists(id => CommandLine(id).StartsWith(command, StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    /// <summary>Waits until all processes of the group have ended.</summary>
    public async Task EmptyAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        while (Members().Count > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Members().Count > 0)
            await SignalAllAsync("KILL");
        await Leader.DisposeAsync();
    }

    private static async Task SignalAsync(string signal, int id)
    {
        await using var kill = Command.Start("sh", "/", ["-c", $"kill -s {signal} -- {id.ToString(CultureInfo.InvariantCulture)}"], Surroundings.Clean);
        await kill.EndAsync(Scene.Longest);
    }

    private List<int> Members() =>
        [.. from folder in Directory.EnumerateDirectories("/proc")
            where int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)
            let id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
            let stat = Text(id, "stat").Split(") ")[^1].Split(' ')
            // State, parent and group. A process that ended stays as a zombie (Z) until its parent reads its exit code.
            where stat.Length > 2 && stat[0] != "Z" && stat[2] == Leader.Id.ToString(CultureInfo.InvariantCulture)
            select id];

    private static string CommandLine(int id) => Text(id, "cmdline").Replace('\0', ' ');

    /// <summary>The process may end while it is read. Its text is then empty.</summary>
    private static string Text(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
