using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Walks JSON with comments and trailing commas, and reports each value's path in the configuration tree, type and line.</summary>
internal sealed class JsonOutline(byte[] content, Action<string, JsonTokenType, int> report)
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Stack<Container> _open = new();
    private int _line = 1;
    private int _lineCountedTo;

    /// <summary>Walks the whole content.</summary>
    /// <exception cref="JsonException">The content is not valid JSON, or not an object.</exception>
    public void Walk()
    {
        var reader = new Utf8JsonReader(content, Lenient);
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                name = Text(ref reader);
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                _open.Pop();
            else
                Value(ref reader, name);
        }
    }

    private void Value(ref Utf8JsonReader reader, string name)
    {
        var path = "";
        if (_open.TryPeek(out var container))
        {
            path = container.PathOf(name);
            report(path, reader.TokenType, LineAt((int)reader.TokenStartIndex));
        }
        else if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The file has to begin with '{'.", null, 0, 0);
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _open.Push(new(path, reader.TokenType == JsonTokenType.StartArray));
        else if (reader.TokenType == JsonTokenType.String)
            Text(ref reader);
    }

    /// <summary>A JSON string may contain an unpaired surrogate, which is not valid text.</summary>
    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("The text has an invalid character.", null, LineAt((int)reader.TokenStartIndex) - 1, 0, e);
        }
    }

    private int LineAt(int position)
    {
        _line += content.AsSpan(_lineCountedTo, position - _lineCountedTo).Count((byte)'\n');
        _lineCountedTo = position;
        return _line;
    }

    private sealed class Container(string path, bool isList)
    {
        private int _next;

        public string PathOf(string name)
        {
            var part = isList ? $"{_next++}" : name;
            return path.Length == 0 ? part : $"{path}:{part}";
        }
    }
}
