namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// Identifies the command that started this process, such as one <c>dotnet test</c>, by its process id and start time. The platform gives the processes
/// of a command nothing unique in common. The processes that start test hosts (for dumps, for retries) pass it on in a variable.
/// </summary>
internal static class Invocation
{
    /// <summary>Without the prefix of the reporter's options, which the engine reads from the environment.</summary>
    private const string Variable = "TESTRAILREPORTER_INVOCATION", DotnetTest = "DOTNET_CLI_TEST_COMMAND_WORKING_DIRECTORY", OfTest = "dotnet test ";

    /// <summary>
    /// The command of the process: that of the process that started this one for it, else <c>dotnet test</c>, else this process itself.
    /// </summary>
    public static string? Take()
    {
        if (Variables.Read(Variable) is { Length: > 0 } inherited)
            return inherited;

        var invocation = Variables.Read(DotnetTest) is null
            ? ParentProcess.Mark(Environment.ProcessId)
            : ParentProcess.Id is { } parent && ParentProcess.Mark(parent) is { } mark ? OfTest + mark : null;
        Environment.SetEnvironmentVariable(Variable, invocation);
        return invocation;
    }

    /// <summary>Ends the inheritance. Tests may start commands of their own, which are others.</summary>
    public static void Conceal() => Environment.SetEnvironmentVariable(Variable, null);

    /// <summary>True if <c>dotnet test</c> is the command. It may run several test applications.</summary>
    public static bool IsOfDotnetTest(string? invocation) => invocation?.StartsWith(OfTest, StringComparison.Ordinal) == true;
}
