using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestRail.Sandbox.Recording;

/// <summary>The format of a recording: JSON lines. The first one is the header, each of the others an exchange.</summary>
internal static class RecordingFormat
{
    /// <summary>The maximum size of a recording. The writer stops there, and the reader rejects a larger file.</summary>
    public const long MaxBytes = 256L << 20;

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // People read recordings. JSON inside of JSON is hard enough to read without \u0022 for each quote.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
