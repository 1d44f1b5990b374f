using TestRail.Reporter.EndToEnd.Running;

namespace TestRail.Reporter.EndToEnd.Building;

/// <summary>Runs the .NET SDK in the preparation of the tests, where a failure is fatal.</summary>
internal static class Sdk
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> in a folder, for 10 minutes at most.</summary>
    /// <exception cref="InvalidOperationException">The exit code is not 0. The message contains the output.</exception>
    public static async Task DoAsync(string folder, params string[] arguments)
    {
        await using var command = Command.DotNet(folder, arguments, Surroundings.Clean);
        var ended = await command.EndAsync(Longest);
        if (ended.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {ended.ExitCode}:\n{ended.Output}");
    }
}
