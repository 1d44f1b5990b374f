using System.Globalization;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Context;

/// <summary>The key that sessions with a shared run have in common.</summary>
internal static class SharedKey
{
    /// <summary>True for the key of a CI job. All commands of the job have this key, one after another.</summary>
    public static bool IsOfJob(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && Enum.TryParse<CiSystem>(key[..end], out _);

    /// <summary>
    /// The first of these: the configured key, the CI build's key, the configured run id, because several commands may report to that run,
    /// or the id that the host gives the processes of a command. Null when the session shares no run.
    /// </summary>
    public static string? Of(SessionContext context) =>
        context.Configuration.RunKey ?? OfBuild(context) ?? OfRun(context.Configuration.Options?.Run.Id) ?? context.Setting.Invocation;

    private static string? OfBuild(SessionContext context) =>
        CiBuild.KeyOf(context.Environment) is { } build ? $"{CiEnvironment.SystemOf(context.Environment)} {build}" : null;

    private static string? OfRun(long? id) => id is { } run ? string.Create(CultureInfo.InvariantCulture, $"run {run}") : null;
}
