using System.Globalization;
using TestRail.Reporter.Engine.Configuration.Naming;

namespace TestRail.Reporter.Engine.Context;

/// <summary>What sessions have in common that share a run.</summary>
internal static class SharedKey
{
    /// <summary>True for the key of a CI's job, which all of its commands have, one after another.</summary>
    public static bool IsOfJob(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && Enum.TryParse<CiSystem>(key[..end], out _);

    /// <summary>
    /// The configured key; else the build's; else the run that was given by its id, into which several commands may report; else what the host's command gives its processes. Null where
    /// a session is on its own.
    /// </summary>
    public static string? Of(SessionContext context) =>
        context.Configuration.RunKey ?? OfBuild(context) ?? OfRun(context.Configuration.Options?.Run.Id) ?? context.Setting.Invocation;

    private static string? OfBuild(SessionContext context) =>
        CiBuild.KeyOf(context.Environment) is { } build ? $"{CiEnvironment.SystemOf(context.Environment)} {build}" : null;

    private static string? OfRun(long? id) => id is { } run ? string.Create(CultureInfo.InvariantCulture, $"run {run}") : null;
}
