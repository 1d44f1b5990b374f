using Refit;
using TestRail.Client.Http;
using TestRail.Client.Json;

namespace TestRail.Client;

/// <summary>
/// A client for one TestRail server. It pools connections and is thread-safe: create one, share it, and dispose it at the end.
/// </summary>
public sealed class TestRailClient : IDisposable
{
    private readonly HttpClient _http;

    private TestRailClient(HttpClient http, RefitSettings settings)
    {
        _http = http;
        Api = RestService.ForGenerated<ITestRailApi>(http, settings);
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
            Settings(credentials));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static RequestHandler Pipeline(TestRailClientOptions options, Uri address, Credentials credentials)
    {
        var time = options.TimeProvider;
        var replies = new ReplyHandler(new Timeouts(options.Timeout, options.BulkTimeout), time, credentials)
        {
            InnerHandler = Innermost(options, address),
        };
        var retries = new RetryHandler(new RetryPolicy(options.MaxAttempts, options.RetryDeadline), time, Random.Shared.NextDouble)
        {
            InnerHandler = replies,
        };
        return new RequestHandler(credentials, options.UserAgent ?? DefaultUserAgent) { InnerHandler = retries };
    }

    private static HttpMessageHandler Innermost(TestRailClientOptions options, Uri address)
    {
        HttpMessageHandler connection = options.Handler is null ? Connection.Open(options, address) : new BorrowedHandler(options.Handler);
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
