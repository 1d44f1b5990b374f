using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Refit;
using RestApi;
using TestRail.Client.Errors;
using TestRail.Client.Http;
using TestRail.Client.Serialization;

namespace TestRail.Client;

/// <summary>
/// A client for one TestRail server. It pools connections and is thread-safe: create one, share it, and dispose it at the end.
/// </summary>
public sealed class TestRailClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly Credentials _credentials;

    private TestRailClient(HttpClient http, Credentials credentials)
    {
        (_http, _credentials) = (http, credentials);
        Api = RestService.ForGenerated<ITestRailApi>(http, Settings(credentials));
    }

    /// <summary>The methods of TestRail's API.</summary>
    public ITestRailApi Api { get; }

    /// <summary>The base address, with a trailing slash.</summary>
    public Uri Url => _http.BaseAddress!;

    /// <summary>Creates a client. Sends nothing.</summary>
    /// <param name="options">The address, credentials and timeouts.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names it and gives the reason.</exception>
    public static TestRailClient Create(TestRailClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.BulkTimeout, TimeSpan.Zero);

        var address = BaseAddress.From(options.Url, options.AllowHttp);
        var credentials = new Credentials(options.User, options.ApiKey);
        return new TestRailClient(
            new HttpClient(Pipeline(options, address, credentials)) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan },
            credentials);
    }

    /// <summary>
    /// Calls a method of TestRail that <see cref="Api"/> does not have. Retries, timeouts and errors are those of every call.
    /// </summary>
    /// <param name="method">GET for a read, POST for a write.</param>
    /// <param name="address">The method with its ids and filters, such as <c>get_cases/1&amp;suite_id=2</c>. Escape the values of filters.</param>
    /// <param name="body">The body of a write. Default: none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The reply; null if it is empty.</returns>
    /// <exception cref="ArgumentException">The address is not a method with ids and filters.</exception>
    /// <exception cref="TestRailException">The call failed.</exception>
    public async Task<JsonElement?> SendAsync(HttpMethod method, string address, JsonNode? body = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        using var request = new HttpRequestMessage(method, new Uri(Url, "index.php?/api/v2/" + RawAddress.Check(address)));
        request.Options.Set(Call.IsRaw, true);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = ContentSerializer.MediaType } };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        try
        {
            return await ReadAsync(response.Content, cancellation).ConfigureAwait(false);
        }
        catch (JsonException cause)
        {
            throw Failures.Of(request, _credentials).Unreadable(response.StatusCode, cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var json = await content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        return json.Length == 0 ? null : Parse(json);
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    private static RequestHandler Pipeline(TestRailClientOptions options, Uri address, Credentials credentials)
    {
        var time = options.TimeProvider;
        var timeouts = new Timeouts(options.Timeout, options.BulkTimeout);
        var attempts = new AttemptHandler(request => Attempt.Begin(request, timeouts, time, credentials), ReplyBody.MaxBytes, time)
        {
            InnerHandler = Innermost(options, address),
        };
        var retries = new RetryHandler(new RetryPolicy(options.MaxAttempts, options.RetryDeadline), time, Random.Shared.NextDouble)
        {
            InnerHandler = attempts,
        };
        return new RequestHandler(credentials, options.UserAgent ?? DefaultUserAgent) { InnerHandler = retries };
    }

    private static HttpMessageHandler Innermost(TestRailClientOptions options, Uri address)
    {
        HttpMessageHandler connection = options.Handler is null ? Connection.Open(address, options.Proxy, options.CaFile) : new BorrowedHandler(options.Handler);
        if (options.Middleware is not { } middleware)
            return connection;

        middleware.InnerHandler = connection;
        return middleware;
    }

    private static RefitSettings Settings(Credentials credentials) => new(new ContentSerializer(), new QueryFormatter())
    {
        UrlParameterKeyFormatter = new SnakeCaseUrlParameterKeyFormatter(),
        CollectionFormat = CollectionFormat.Csv,
        // Refit would send bodies chunked. PHP does not receive a chunked body behind some web servers.
        RequestBodySerialization = RequestBodySerializationMode.Buffered,
        TransportExceptionFactory = (_, cause, _) => cause,
        DeserializationExceptionFactory = (response, cause) =>
            ValueTask.FromResult<Exception?>(Failures.Of(response.RequestMessage!, credentials).Unreadable(response.StatusCode, cause)),
    };

    private static string DefaultUserAgent => $"TestRail.Client/{typeof(TestRailClient).Assembly.GetName().Version?.ToString(3)}";
}
