namespace TestRail.Reporter.VSTest;

/// <summary>
/// What one <c>dotnet test</c> gives all the processes that it starts, one for each project and target framework. No variable tells it;
/// the command line does.
/// </summary>
internal static class Invocation
{
    private const string Argument = "--testSessionCorrelationId:";

    /// <summary>Returns null where nothing tells, as under <c>dotnet msbuild -t:VSTest</c>.</summary>
    public static string? In(IReadOnlyList<string> commandLine) =>
        commandLine.LastOrDefault(argument => argument.StartsWith(Argument, StringComparison.OrdinalIgnoreCase)) is { } found && found.Length > Argument.Length
            ? found[Argument.Length..]
            : null;
}
