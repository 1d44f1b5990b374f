using TestRail.Reporter.Configuration.Naming;

namespace TestRail.Reporter.Session;

/// <summary>What sessions have in common that share a run.</summary>
internal static class SharedKey
{
    /// <summary>True for the key of a CI's job, which all of its commands have, one after another.</summary>
    public static bool IsOfJob(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && Enum.TryParse<CiSystem>(key[..end], out _);

    /// <summary>The configured key; else the build's; else what the host's command gives its processes. Null where a session is on its own.</summary>
    public static string? Of(SessionContext context) =>
        context.Configuration.RunKey
        ?? (CiBuild.KeyOf(context.Environment) is { } build ? $"{CiEnvironment.SystemOf(context.Environment)} {build}" : context.Setting.Invocation);
}
