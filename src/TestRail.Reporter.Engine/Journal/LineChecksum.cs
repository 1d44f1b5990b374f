using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// The checksum at the end of a journal line, <c>,"sum":"1f0c2ab7"}</c>: the CRC-32C of the text before it. A line without a checksum is
/// accepted, so a line can be edited by hand after its checksum is removed.
/// </summary>
internal static class LineChecksum
{
    private const int Digits = 8;

    private static ReadOnlySpan<byte> Head => ",\"sum\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"}"u8;

    /// <summary>The number of bytes that the checksum adds to a line.</summary>
    public static int Length => Head.Length + Digits + Tail.Length - 1;

    /// <summary>Appends the checksum to a JSON object.</summary>
    /// <param name="line">The object, followed by space for the checksum.</param>
    /// <param name="length">The object's length, in bytes.</param>
    public static void Add(Span<byte> line, int length)
    {
        var body = length - 1;
        var sum = Of(line[..body]);
        Head.CopyTo(line[body..]);
        Utf8Formatter.TryFormat(sum, line[(body + Head.Length)..], out _, new('x', Digits));
        Tail.CopyTo(line[(body + Head.Length + Digits)..]);
    }

    /// <summary>False when the checksum is wrong. True when it is right or missing.</summary>
    public static bool IsValid(ReadOnlySpan<byte> line)
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
