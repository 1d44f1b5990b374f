using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Axosoft.Client.Attachments;
using Refit;
using RestApi;

namespace Axosoft.Client.Json;

/// <summary>Serializes complete bodies, so that they can be sent again, and reads the object in the reply's <c>data</c>.</summary>
internal sealed class ContentSerializer : IHttpContentSerializer, ISynchronousContentSerializer
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json") { CharSet = "utf-8" };

    private static readonly JsonSerializerOptions Options = new(AxosoftJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public HttpContent ToHttpContent<T>(T item) =>
        item is AttachmentFile file
            ? new AttachmentContent(file)
            : new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, TypeInfo<T>())) { Headers = { ContentType = MediaType } };

    public HttpContent ToHttpContentSynchronous<T>(T item) => ToHttpContent(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContent(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        Task.FromResult(Read<T>(((ReplyContent)content).Json))!;

    /// <summary>Refit calls this only for form bodies, which no method of the API has.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private static T Read<T>(ReadOnlyMemory<byte> json)
    {
        if (typeof(T).IsGenericType)
            return JsonSerializer.Deserialize(json.Span, TypeInfo<T>())!;

        using var reply = JsonDocument.Parse(json);
        return reply.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.Deserialize(TypeInfo<T>())!
            : throw new JsonException("The reply contains no object in data.");
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
