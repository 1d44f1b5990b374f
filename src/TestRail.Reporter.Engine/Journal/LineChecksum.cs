using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The checksum at the end of a journal's line, <c>,"sum":"1f0c2ab7"}</c>: CRC-32C of what stands before it. A line without one is taken as it is, so a person who
/// changes a line by hand removes its sum.
/// </summary>
internal static class LineChecksum
{
    private const int Digits = 8;

    private static ReadOnlySpan<byte> Head => ",\"sum\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}"u8;

    /// <summary>How many bytes a line grows by.</summary>
    public static int Length => Head.Length + Digits + Tail.Length - 1;

    /// <summary>Puts the sum to the end of a JSON object.</summary>
    /// <param name="line">The object, with room for the sum behind it.</param>
    /// <param name="length">The object's length.</param>
    public static void Add(Span<byte> line, int length)
    {
        var body = length - 1;
        var sum = Of(line[..body]);
        Head.CopyTo(line[body..]);
        Utf8Formatter.TryFormat(sum, line[(body + Head.Length)..], out _, new('x', Digits));
        Tail.CopyTo(line[(body + Head.Length + Digits)..]);
    }

    /// <summary>False for a line that is not what was written.</summary>
    public static bool IsRight(ReadOnlySpan<byte> line)
    {
        var body = line.Length - Length - 1;
        if (body < 1 || !line[body..].StartsWith(Head) || !line.EndsWith(Tail))
            return true;

        return Utf8Parser.TryParse(line.Slice(body + Head.Length, Digits), out uint sum, out var read, 'x') && read == Digits && sum == Of(line[..body]);
    }

    private static uint Of(ReadOnlySpan<byte> text)
    {
        var sum = uint.MaxValue;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(text));
        foreach (var each in text)
            sum = BitOperations.Crc32C(sum, each);
        return ~sum;
    }
}
