using System.Globalization;
using System.Text;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Where journals are written: a number for machine and user that tells neither, since many names have the same.</summary>
internal static class JournalOrigin
{
    /// <summary>This machine and user.</summary>
    public static string Current { get; } = Of(Environment.MachineName, Environment.UserName);

    /// <summary>FNV-1a of 32 bits: it need not withstand anyone, and costs a session's start nothing.</summary>
    public static string Of(string machine, string user)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.UTF8.GetBytes($"{machine}\n{user}"))
            hash = unchecked((hash ^ letter) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
