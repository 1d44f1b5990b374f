using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit;
using RestApi;
using TestRail.Client.Attachments;

namespace TestRail.Client.Serialization;

/// <summary>Serializes complete bodies, so that they can be sent again. The media type has no charset, as in TestRail's documentation.</summary>
internal sealed class ContentSerializer : IHttpContentSerializer, ISynchronousContentSerializer
{
    public static readonly MediaTypeHeaderValue MediaType = new("application/json");

    // The default encoder escapes <, >, + and non-ASCII letters, common in stack traces and comments, to six bytes each.
    private static readonly JsonSerializerOptions Options = new(TestRailJson.Default.Options)
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
        Task.FromResult(JsonSerializer.Deserialize(((ReplyContent)content).Json.Span, TypeInfo<T>()) ?? throw new JsonException("A null was found."))!;

    /// <summary>Refit calls this only for form bodies, which TestRail does not use.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
