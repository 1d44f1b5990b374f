using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>The .NET SDK, for work that has to succeed before there is anything to test.</summary>
internal static class Sdk
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has all that it printed.</exception>
    public static async Task DoAsync(string folder, params string[] arguments)
    {
        await using var command = Command.DotNet(folder, arguments, Surroundings.Clean);
        var ended = await command.EndAsync(Longest);
        if (ended.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {ended.ExitCode}:\n{ended.Output}");
    }
}
