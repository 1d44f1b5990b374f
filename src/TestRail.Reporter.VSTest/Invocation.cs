namespace TestRail.Reporter.VSTest;

/// <summary>
/// The correlation id that <c>dotnet test</c> passes to every process it starts, one for each project and target framework. It is on the command
/// line only, not in an environment variable.
/// </summary>
internal static class Invocation
{
    private const string Argument = "--testSessionCorrelationId:";

    /// <summary>Returns null without an id, as under <c>dotnet msbuild -t:VSTest</c>.</summary>
    public static string? In(IReadOnlyList<string> commandLine) =>
        commandLine.LastOrDefault(argument => argument.StartsWith(Argument, StringComparison.OrdinalIgnoreCase)) is { } found && found.Length > Argument.Length
            ? found[Argument.Length..]
            : null;
}
