using System.Buffers.Text;
using System.Text.Json;

namespace TestRail.Sandbox.Recording;

/// <summary>A recording that was read from a file. The file may come from somebody else, so everything in it is checked.</summary>
/// <param name="Header">The options of the server.</param>
/// <param name="Exchanges">The exchanges in the order of execution.</param>
/// <param name="IsCutOff">True if the last line is incomplete, because the server was killed or the disk was full.</param>
internal sealed record RecordingFile(RecordingHeader Header, IReadOnlyList<Exchange> Exchanges, bool IsCutOff)
{
    private const int MaxExchanges = 100_000;

    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a recording, or damaged. The message names the file and the line.</exception>
    public static RecordingFile Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > RecordingFormat.MaxBytes })
            throw new InvalidDataException($"{path} is larger than {RecordingFormat.MaxBytes >> 20} MB, the maximum of a recording.");
        using var lines = new StreamReader(path);
        var header = ReadHeader(path, lines.ReadLine());
        var exchanges = new List<Exchange>();
        var line = 1;
        while (lines.ReadLine() is { } text)
        {
            line++;
            if (exchanges.Count == MaxExchanges)
                throw new InvalidDataException($"{path} has more than {MaxExchanges} requests, the maximum of a recording.");
            try
            {
                exchanges.Add(Check(JsonSerializer.Deserialize<Exchange>(text, RecordingFormat.Json)));
            }
            catch (JsonException) when (lines.EndOfStream && !EndsWithLine(path))
            {
                return new RecordingFile(header, InOrder(exchanges), IsCutOff: true);
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                throw new InvalidDataException($"{path}, line {line}, is not a recorded request: {e.Message}", e);
            }
        }

        return new RecordingFile(header, InOrder(exchanges), IsCutOff: false);
    }

    /// <summary>True if the first line is that of a recording, of any version.</summary>
    public static bool IsRecording(string path)
    {
        using var file = new StreamReader(path);
        var start = new char[64];
        var length = file.ReadBlock(start);
        return new string(start, 0, length).StartsWith("{\"format\":\"testrail-sandbox recording ", StringComparison.Ordinal);
    }

    private static RecordingHeader ReadHeader(string path, string? line)
    {
        if (!IsRecording(path))
            throw new InvalidDataException($"{path} is not a recording of testrail-sandbox. Make one with testrail-sandbox --record.");
        try
        {
            var format = JsonDocument.Parse(line!).RootElement.GetProperty("format").GetString();
            if (format != RecordingHeader.CurrentFormat)
                throw new InvalidDataException($"{path} has the format '{format}'. This version reads '{RecordingHeader.CurrentFormat}'. Record it again.");
            return JsonSerializer.Deserialize<RecordingHeader>(line!, RecordingFormat.Json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}, line 1, is not the header of a recording: {e.Message}", e);
        }
    }

    private static Exchange[] InOrder(List<Exchange> exchanges) => [.. exchanges.OrderBy(exchange => exchange.Number)];

    /// <summary>A replay puts these values into a request. Only the API's addresses are recorded, and no header contains line ends.</summary>
    private static Exchange Check(Exchange? exchange)
    {
        if (exchange is null)
            throw new FormatException("It is null.");
        string?[] headers = [exchange.Verb, exchange.Host, exchange.Address, exchange.ContentType, exchange.User];
        if (headers.Any(text => text?.Any(char.IsControl) == true) || exchange.Address.Contains(' ', StringComparison.Ordinal))
            throw new FormatException("It contains control characters.");
        if (!exchange.Address.StartsWith('/') || !exchange.Address.Contains("/api/v2/", StringComparison.Ordinal) && !exchange.Address.Contains("%2Fapi%2Fv2%2F", StringComparison.OrdinalIgnoreCase))
            throw new FormatException("The address is not one of the API.");
        if (exchange.Verb.Length is 0 or > 20 || !exchange.Verb.All(char.IsAsciiLetter))
            throw new FormatException("The verb is not one of HTTP.");
        if (!IsBase64(exchange.BodyBase64) || !IsBase64(exchange.Reply?.BodyBase64))
            throw new FormatException("The body is not Base64.");
        return exchange;
    }

    private static bool IsBase64(string? text) => text is null || Base64.IsValid(text);

    private static bool EndsWithLine(string path)
    {
        using var file = File.OpenRead(path);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
