using System.Text;
using System.Text.Json;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// The configuration file with the line and JSON type of each value. Microsoft.Extensions.Configuration keeps neither: messages need the
/// line, and validation has to distinguish 5 from "5".
/// </summary>
internal sealed class ConfigurationFile
{
    private readonly Dictionary<string, SettingOrigin> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _paths = [];

    private ConfigurationFile(string path) => FilePath = path;

    /// <summary>The file's full path.</summary>
    public string FilePath { get; }

    /// <summary>The content without a byte order mark; empty when the file is invalid.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The file's text, even when the file is invalid.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The paths of all values, objects and arrays, in the file's order.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>The origin of each of <see cref="Paths"/>.</summary>
    public IReadOnlyDictionary<string, SettingOrigin> Origins => _origins;

    /// <summary>The problems that make the whole file unusable.</summary>
    public List<Message> Problems { get; } = [];

    /// <summary>True when the file is invalid but its text contains <c>"onError": "fail"</c>.</summary>
    public bool RequestsFailure { get; private set; }

    /// <summary>Reads a file. Errors become <see cref="Problems"/>.</summary>
    public static ConfigurationFile Read(string path, SettingOrigin? namedBy)
    {
        var file = new ConfigurationFile(path);
        try
        {
            file.Scan(WithoutByteOrderMark(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : e.Message;
            file.Problems.Add(ConfigurationMessages.FileUnreadable(path, namedBy?.Place, reason));
        }

        return file;
    }

    private static byte[] WithoutByteOrderMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    private void Scan(byte[] content)
    {
        Text = Encoding.UTF8.GetString(content);
        try
        {
            new JsonOutline(content, Add).Walk();
            if (Problems.Count == 0)
                Content = content;
        }
        catch (JsonException e)
        {
            var column = ColumnOf(content, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            Problems.Add(ConfigurationMessages.FileBroken(FilePath, (e.LineNumber ?? 0) + 1, column, Reason(e)));
        }

        RequestsFailure = Problems.Count > 0 && Text.Replace(" ", "", StringComparison.Ordinal)
            .Contains("\"onError\":\"fail\"", StringComparison.OrdinalIgnoreCase);
    }

    private void Add(string path, JsonTokenType token, int line)
    {
        var place = $"{Path.GetFileName(FilePath)}:{line}";
        if (_origins.TryAdd(path, new(SettingSource.File, place, token)))
            _paths.Add(path);
        else
            Problems.Add(ConfigurationMessages.OptionTwice(path.Replace(':', '.'), place));
    }

    /// <summary>
    /// System.Text.Json appends the position, counted from zero and in bytes, to its message. For an invalid literal it quotes the text
    /// that follows, which may be an API key without quotes.
    /// </summary>
    private static string Reason(JsonException e)
    {
        if (e.Message.Contains("invalid JSON literal", StringComparison.Ordinal))
            return "a value without quotes has to be a number, true, false or null.";
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static int ColumnOf(byte[] content, long line, long bytes)
    {
        var start = 0;
        for (var i = 0; i < line; i++)
            start = Array.IndexOf(content, (byte)'\n', start) + 1;
        return Encoding.UTF8.GetCharCount(content, start, (int)Math.Min(bytes, content.Length - start)) + 1;
    }
}
