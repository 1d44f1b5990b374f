using System.Runtime.InteropServices;
using System.Text;

namespace TestRail.Reporter.Tests.Journal;

/// <summary>Changes the owner of files, to simulate files of an attacker, or the user who reads them.</summary>
internal static class Ownership
{
    /// <summary>The id of a user who owns nothing.</summary>
    public const uint Nobody = 65534;

    public static void Give(string path, uint user) => Assert.That(Change(Encoding.UTF8.GetBytes(path + '\0'), user, user), Is.Zero);

    /// <summary>
    /// Starts work as a user who may not read closed files: root may read all. Linux has the user per thread, so what the work does after its
    /// first wait is done as the current user.
    /// </summary>
    public static T AsNobody<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            try
            {
                _ = UseForFiles(Nobody);
                result.SetResult(work());
            }
            catch (Exception failure)
            {
                result.SetException(failure);
            }
        });
        thread.Start();
        thread.Join();
        return result.Task.GetAwaiter().GetResult();
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int UseForFiles(uint user);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Change(byte[] path, uint user, uint group);
}
