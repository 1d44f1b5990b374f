using System.Runtime.InteropServices;
using System.Text;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Tells whether other users of the machine may have put a file or folder where it is, or may change it. .NET reads a mode but no owner, so the owner comes
/// from .NET's own native library. Windows gives each user folders that others cannot write to, and nothing more is looked at there.
/// </summary>
internal static class FileOwnership
{
    private const int TypeMask = 0xF000, Link = 0xA000, Regular = 0x8000;

    private const int GroupMayWrite = 0x10, OthersMayWrite = 0x2;

    private const uint Root = 0;

    /// <summary>The id of this process's user; null on Windows, and where .NET's native library does not tell it: then only links are told from other files.</summary>
    public static uint? CurrentUser { get; } = ReadUser();

    /// <summary>Why a file or folder is not trusted; null when it is, or when it is not there.</summary>
    /// <param name="path">The file or folder itself: a link is looked at, not followed.</param>
    /// <param name="user">The user's id; null on Windows.</param>
    /// <param name="isPrivate">True for what is only ever this user's. In a working tree root takes what others own: containers run as root in folders of the user who started them.</param>
    public static string? Objection(string path, uint? user, bool isPrivate)
    {
        if (user is not { } id)
            return IsLink(path) ? Objection(Link, default, default, isPrivate) : null;

        return ReadStatus(Terminated(path), out var status) == 0 ? Objection(status.Mode, status.Owner, id, isPrivate) : null;
    }

    /// <summary>The rule behind <see cref="Objection(string, uint?, bool)"/>.</summary>
    /// <param name="mode">The type and the permissions, as <c>stat</c> gives them.</param>
    /// <param name="owner">The owner's id.</param>
    /// <param name="user">The id of this process's user.</param>
    /// <param name="isPrivate">True for what is only ever this user's.</param>
    public static string? Objection(int mode, uint owner, uint user, bool isPrivate)
    {
        if ((mode & TypeMask) == Link)
            return "it is a symbolic link";
        if (owner != user && (isPrivate || (user != Root && owner != Root)))
            return $"it belongs to another user (id {owner})";
        if ((mode & OthersMayWrite) != 0 || (isPrivate && (mode & GroupMayWrite) != 0))
            return "other users may write to it";
        return null;
    }

    /// <summary>True for a file that is neither a link nor a folder, a pipe or a device.</summary>
    public static bool IsRegularFile(string path) => CurrentUser is null
        ? File.Exists(path) && !IsLink(path)
        : ReadStatus(Terminated(path), out var status) == 0 && (status.Mode & TypeMask) == Regular;

    /// <summary>True for a symbolic link, whether what it points to is there or not.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private static uint? ReadUser()
    {
        try
        {
            return OperatingSystem.IsWindows() ? null : GetEffectiveUser();
        }
        // The library is .NET's own, and no promise to others.
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(byte[] path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUser();

    /// <summary>The members that every version of .NET begins with, and room for those that follow.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint Owner;
        public uint Group;
    }
}
