using System.Buffers.Text;
using System.Text.Json;

namespace TestRail.Reporter.Engine.Journal;

/// <summary>
/// Reads JSON in the shape and order in which the reporter writes it, and fails at any other. System.Text.Json's serializer accepts more, but building
/// its metadata takes a third of the processor time of a short session.
/// </summary>
internal ref struct CanonicalJsonReader
{
    /// <summary>Its current token is the next one to take.</summary>
    private Utf8JsonReader _json;
    private bool _isAtEnd;

    public CanonicalJsonReader(ReadOnlySpan<byte> line)
    {
        _json = new Utf8JsonReader(line);
        Advance();
    }

    /// <param name="json">A reader whose current token is the next one to take.</param>
    public CanonicalJsonReader(Utf8JsonReader json) => _json = json;

    /// <summary>Reads a value that is made of others.</summary>
    public delegate T ValueReader<T>(ref CanonicalJsonReader json);

    /// <summary>True when something else was found than expected. The values that were read then mean nothing.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True when everything was as expected, and nothing is left.</summary>
    public readonly bool IsDone => !HasFailed && _isAtEnd;

    public void BeginObject() => Skip(JsonTokenType.StartObject);

    public void EndObject() => Skip(JsonTokenType.EndObject);

    /// <summary>Reads the end of a line's object, and its checksum if it has one.</summary>
    public void EndLine()
    {
        if (TryMember("sum"u8))
            Skip(JsonTokenType.String);
        EndObject();
    }

    /// <summary>Takes the member's name and reads its value next. False when the next member is another one.</summary>
    public bool TryMember(ReadOnlySpan<byte> name) => Check(JsonTokenType.PropertyName) && TryText(name);

    /// <summary>Takes the text. False when it is another one.</summary>
    public bool TryText(ReadOnlySpan<byte> text)
    {
        if (HasFailed || !_json.ValueTextEquals(text))
            return false;

        Advance();
        return true;
    }

    public string Text(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Text();
    }

    public string? TextIfAny(ReadOnlySpan<byte> name) => TryMember(name) ? Text() : null;

    public string Text() => Is(JsonTokenType.String) ? Take(_json.GetString()!) : Fail("");

    public string? TextOrNull()
    {
        if (_json.TokenType != JsonTokenType.Null)
            return Text();

        Advance();
        return null;
    }

    public bool Flag(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Check(JsonTokenType.True) || Is(JsonTokenType.False) ? Take(_json.GetBoolean()) : Fail(false);
    }

    public bool? FlagIfAny(ReadOnlySpan<byte> name) => Names(name) ? Flag(name) : null;

    public int Int(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Int();
    }

    public int? IntIfAny(ReadOnlySpan<byte> name) => Names(name) ? Int(name) : null;

    public int Int() => Is(JsonTokenType.Number) && _json.TryGetInt32(out var value) ? Take(value) : Fail(0);

    public long Long(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Long();
    }

    public long? LongIfAny(ReadOnlySpan<byte> name) => Names(name) ? Long(name) : null;

    public long Long() => Is(JsonTokenType.Number) && _json.TryGetInt64(out var value) ? Take(value) : Fail(0L);

    public DateTimeOffset Time(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Is(JsonTokenType.String) && _json.TryGetDateTimeOffset(out var value) ? Take(value) : Fail(default(DateTimeOffset));
    }

    /// <summary>Reads a span that is not negative, such as <c>00:00:01.5000000</c>.</summary>
    public TimeSpan Duration(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Is(JsonTokenType.String) && !_json.ValueIsEscaped && _json.ValueSpan is [>= (byte)'0' and <= (byte)'9', ..] text
            && Utf8Parser.TryParse(text, out TimeSpan value, out var length, 'c') && length == text.Length ? Take(value) : Fail(default(TimeSpan));
    }

    public Uri Address(ReadOnlySpan<byte> name)
    {
        Member(name);
        return Address(ref this);
    }

    public static Uri Address(ref CanonicalJsonReader json) =>
        Uri.TryCreate(json.Text(), UriKind.RelativeOrAbsolute, out var address) ? address : json.Fail(new Uri("about:blank"));

    public List<T> List<T>(ReadOnlySpan<byte> name, ValueReader<T> read)
    {
        Member(name);
        Skip(JsonTokenType.StartArray);
        var items = new List<T>();
        while (!HasFailed && _json.TokenType != JsonTokenType.EndArray)
            items.Add(read(ref this));
        Skip(JsonTokenType.EndArray);
        return items;
    }

    public List<T>? ListIfAny<T>(ReadOnlySpan<byte> name, ValueReader<T> read) => Names(name) ? List(name, read) : null;

    /// <summary>Reads an object whose members are texts.</summary>
    public Dictionary<string, string?> Texts(ReadOnlySpan<byte> name)
    {
        Member(name);
        BeginObject();
        var texts = new Dictionary<string, string?>();
        while (Check(JsonTokenType.PropertyName))
            texts[Take(_json.GetString()!)] = TextOrNull();
        EndObject();
        return texts;
    }

    /// <summary>Fails, and returns the value.</summary>
    public T Fail<T>(T value)
    {
        HasFailed = true;
        return value;
    }

    private readonly bool Names(ReadOnlySpan<byte> name) => Check(JsonTokenType.PropertyName) && _json.ValueTextEquals(name);

    private readonly bool Check(JsonTokenType token) => !HasFailed && !_isAtEnd && _json.TokenType == token;

    private bool Is(JsonTokenType token) => Check(token) || Fail(false);

    private void Member(ReadOnlySpan<byte> name) => HasFailed |= !TryMember(name);

    private void Skip(JsonTokenType token)
    {
        if (Is(token))
            Advance();
    }

    private T Take<T>(T value)
    {
        Advance();
        return value;
    }

    private void Advance() => _isAtEnd = !_json.Read();
}
