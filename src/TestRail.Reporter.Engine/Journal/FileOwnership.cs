using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Detects files and folders that other users of the machine may have created or may change. .NET exposes a file's mode but not its owner,
/// so the owner is read through .NET's internal native library. On Windows only links are checked, because users cannot write to each
/// other's folders there.
/// </summary>
internal static class FileOwnership
{
    private const int TypeMask = 0xF000, Link = 0xA000, Regular = 0x8000;

    private const int GroupMayWrite = 0x10, OthersMayWrite = 0x2;

    private const uint Root = 0;

    /// <summary>
    /// The id of this process's user. Null on Windows, and when .NET's native library does not provide it; then only links are detected.
    /// </summary>
    public static uint? CurrentUser { get; } = ReadUser();

    /// <summary>Why a file or folder is not trusted; null when it is trusted or does not exist.</summary>
    /// <param name="path">The file or folder itself. A link is not followed.</param>
    /// <param name="user">The user's id; null on Windows.</param>
    /// <param name="isPrivate">
    /// True for a folder that only this user may own. When false, root also trusts files of other users: containers run as root in working
    /// trees that belong to another user.
    /// </param>
    public static string? Objection(string path, uint? user, bool isPrivate)
    {
        if (user is not { } id)
            return LinkObjection(path);

        return ReadStatus(Terminated(path), out var status) == 0 ? Objection(status.Mode, status.Owner, id, isPrivate) : null;
    }

    /// <summary>Why a file is not written to when it is a link; null when it is none. Whoever made the link chose its target.</summary>
    public static string? LinkObjection(string path) => IsLink(path) ? Objection(Link, default, default, isPrivate: false) : null;

    /// <summary>
    /// Why a file is not trusted that was found in a folder where every user may create files, such as <c>/tmp</c>. Null in other folders:
    /// build agents and containers check out as another user, some with files that everyone may write to.
    /// </summary>
    /// <param name="path">The file or folder itself. A link is not followed.</param>
    /// <param name="user">The user's id; null on Windows.</param>
    public static string? SharedFolderObjection(string path, uint? user)
    {
        if (OperatingSystem.IsWindows() || user is not { } id || ReadStatus(Terminated(path), out var status) != 0 || !IsShared(Path.GetDirectoryName(path)))
            return null;

        return status.Owner == id || status.Owner == Root
            ? Objection(status.Mode, status.Owner, status.Owner, isPrivate: false)
            : $"it belongs to another user (id {status.Owner})";
    }

    /// <summary>Applies the rule of <see cref="Objection(string, uint?, bool)"/> to a mode and an owner.</summary>
    /// <param name="mode">The type and permissions, as returned by <c>stat</c>.</param>
    /// <param name="owner">The owner's id.</param>
    /// <param name="user">The id of this process's user.</param>
    /// <param name="isPrivate">True for a folder that only this user may own.</param>
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

    /// <summary>True for a regular file; false for a link, folder, pipe or device.</summary>
    public static bool IsRegularFile(string path) => CurrentUser is null
        ? File.Exists(path) && !IsLink(path)
        : ReadStatus(Terminated(path), out var status) == 0 && (status.Mode & TypeMask) == Regular;

    /// <summary>True for a symbolic link, even when its target does not exist.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>The sticky bit is set on folders that are meant for files of several users. On macOS, <c>/tmp</c> is a link.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool IsShared(string? folder) => folder is not null
        && File.GetUnixFileMode(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder) is var mode
        && mode.HasFlag(UnixFileMode.StickyBit | UnixFileMode.OtherWrite);

    private static uint? ReadUser()
    {
        try
        {
            return OperatingSystem.IsWindows() ? null : GetEffectiveUser();
        }
        // The library is internal to .NET and may change in any version.
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

    /// <summary>The first members are the same in every version of .NET; the size leaves room for those that follow.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint Owner;
        public uint Group;
    }
}
