using System.Runtime.InteropServices;
using System.Text;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>Changes the owner of files, to simulate files of an attacker.</summary>
internal static class Ownership
{
    public static void Give(string path, uint user) => Assert.That(Change(Encoding.UTF8.GetBytes(path + '\0'), user, user), Is.Zero);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Change(byte[] path, uint user, uint group);
}
