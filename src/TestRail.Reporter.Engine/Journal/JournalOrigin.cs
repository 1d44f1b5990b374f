using System.Globalization;
using System.Text;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>Identifies the machine and user that wrote a journal. The hash has only 32 bits, so it reveals neither.</summary>
internal static class JournalOrigin
{
    /// <summary>The value for this machine and user.</summary>
    public static string Current { get; } = Of(Environment.MachineName, Environment.UserName);

    /// <summary>32-bit FNV-1a. It needs no cryptographic strength, and does not slow down a session's start.</summary>
    public static string Of(string machine, string user)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.UTF8.GetBytes($"{machine}\n{user}"))
            hash = unchecked((hash ^ letter) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
