using System.Diagnostics;

namespace TestRail.Reporter.Tests.Killing;

/// <summary>A journal file that kills its process at a given line, like <c>kill -9</c>.</summary>
internal sealed class DeadlyFile(string path, FileStreamOptions options, KillPoint point) : FileStream(path, options)
{
    private int _lines;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (++_lines != point.Line)
        {
            base.Write(buffer);
            return;
        }

        var length = point.Cut switch { Cut.Before => 0, Cut.Within => buffer.Length / 2, _ => buffer.Length };
        base.Write(buffer[..length]);
        using var process = Process.GetCurrentProcess();
        process.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
